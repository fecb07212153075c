import { scenesOfBound } from './bound-scenes';
import { scenesOfGroups } from './group-scenes';
import { scenesOfPeople } from './people-scenes';
import { scenesOfSales } from './sales-scenes';
import type { Scene } from './scene';
import type { SceneIds } from './scene-ids';
import { scenesOfShop } from './shop-scenes';
import { scenesOfWaiting } from './waiting-scenes';

/** Every page of the app, and the sheets where people choose. */
export const scenesOf = (ids: SceneIds): Scene[] => [...scenesOfPeople(ids), ...scenesOfGroups(ids), ...scenesOfWaiting(ids), ...scenesOfSales(ids), ...scenesOfShop(ids), ...scenesOfBound(ids)];
