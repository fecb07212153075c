const forgetters = new Set<() => void>();

/** What else is to be given up when whoever uses the phone goes on as somebody else: choices that name things of the shop they leave. */
export function onForget(forget: () => void): void {
  forgetters.add(forget);
}

export function forgetTheRest(): void {
  for (const forget of forgetters) forget();
}
