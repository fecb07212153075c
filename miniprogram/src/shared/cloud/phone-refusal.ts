/** What the phone itself refuses: there is no signal, or its storage takes nothing more. */
export type PhoneRefusal = 'OFFLINE' | 'PHONE_FULL';
