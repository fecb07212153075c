import { create } from 'zustand';

/** What WeChat wants to be told before it goes on with a call that touches a person's own data. */
export type PrivacyAnswer = { event: 'exposureAuthorization' } | { event: 'agree'; buttonId: string } | { event: 'disagree' };

interface Waiting {
  answer: (given: PrivacyAnswer) => void;
  /** The interface that was called, such as `setClipboardData`. */
  wanted: string;
}

export const usePrivacyRequest = create<{ waiting: Waiting[] }>()(() => ({ waiting: [] }));

/** A call waits for the person: several may, and one answer settles them all. */
export function addPrivacyRequest(request: Waiting): void {
  usePrivacyRequest.setState(({ waiting }) => ({ waiting: [...waiting, request] }));
}

/** Hands the person's answer to every call that waits. */
export function answerPrivacyRequests(given: PrivacyAnswer): void {
  const { waiting } = usePrivacyRequest.getState();
  if (given.event !== 'exposureAuthorization') usePrivacyRequest.setState({ waiting: [] });
  waiting.forEach(({ answer }) => answer(given));
}
