/** Whose answers a change of the profile makes old. */
export const PROFILE_TOUCHES = ['customers.get', 'customers.timeline', 'profile.relations', 'shipping.list'] as const;
