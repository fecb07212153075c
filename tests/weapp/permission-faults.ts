import type { AppConfig } from './app-faults';
import { DECLARED_INTERFACES, PLACE_INTERFACES, PRIVATE_INTERFACES } from './privacy-guide';

/** Opens only with a reason that WeChat shows to the person. */
const PLACE_SCOPES = ['scope.userLocation', 'scope.userFuzzyLocation', 'scope.userLocationBackground'];

/**
 * What a script calls without the app's having asked for it: interfaces that the privacy guide does not declare, and those
 * about a place that app.json does not name.
 */
export function permissionFaults(app: AppConfig, path: string, source: string): string[] {
  const calls = (name: string): boolean => new RegExp(`\\.${name}\\(`).test(source);
  return [
    ...PRIVATE_INTERFACES.filter((name) => !DECLARED_INTERFACES.includes(name) && calls(name)).map((name) => `${path} calls ${name}, which the privacy guide does not declare`),
    ...PLACE_INTERFACES.filter((name) => !(app.requiredPrivateInfos ?? []).includes(name) && calls(name)).map((name) => `${path} calls ${name}, which is not in requiredPrivateInfos`),
  ];
}

/** What app.json asks for in vain, or without a reason. */
export function permissionSettingFaults(app: AppConfig): string[] {
  const scopes = Object.entries(app.permission ?? {});
  return [
    ...(app.requiredPrivateInfos ?? []).filter((name) => !PLACE_INTERFACES.includes(name)).map((name) => `requiredPrivateInfos names ${name}, which WeChat does not take there`),
    ...scopes.filter(([scope]) => !PLACE_SCOPES.includes(scope)).map(([scope]) => `permission names ${scope}, which WeChat does not take there`),
    ...scopes.filter(([, { desc = '' }]) => desc === '' || [...desc].length > 30).map(([scope]) => `permission ${scope} has no reason of 1 to 30 characters`),
  ];
}
