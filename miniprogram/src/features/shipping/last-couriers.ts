import { appStorage } from '../../shared/cloud/app-storage';

const KEY = 'couriers.last';
const KEPT = 5;

/** Codes of the couriers that were chosen on this device, newest first. */
export function lastCouriers(): string[] {
  return JSON.parse(appStorage.getItem(KEY) ?? '[]') as string[];
}

export function keepCourier(code: string): void {
  appStorage.setItem(KEY, JSON.stringify([code, ...lastCouriers().filter((other) => other !== code)].slice(0, KEPT)));
}
