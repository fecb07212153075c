/** A browser asks by itself before it hands out anything of a person's own. */
export function PrivacySheet() {
  return null;
}
