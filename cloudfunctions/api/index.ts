import { contracts } from '../../server/contracts';
import { cloud } from '../../server/platform/sdk';
import { route, type ApiEvent } from '../../server/platform/router';
import { useCases } from '../../server/use-cases';

/** The mini-program's door: who calls is OPENID, which WeChat sets and no caller can. */
export async function main(event: ApiEvent) {
  return route({ useCases, contracts }, event, String(cloud.getWXContext().OPENID ?? ''));
}
