import { buildH5, buildWeapp, type ClientBuild } from './build-client';
import { buildFunctions } from './build-functions';
import { readableBytes, reportStep } from './report-step';

const unchanged = (fresh: boolean): string => (fresh ? ', unchanged' : '');
const saidOfClient = ({ fresh, bytes }: ClientBuild): string => `${readableBytes(bytes)}${unchanged(fresh)}`;

/** Each build as a step that says its result in one line. */
export const buildSteps = {
  functions: (): Promise<void> =>
    reportStep('cloud functions', async () => {
      const { fresh, functions } = await buildFunctions();
      return functions.map(({ name, bytes }) => `${name} ${readableBytes(bytes)}`).join(', ') + unchanged(fresh);
    }),
  weapp: (): Promise<void> => reportStep('mini-program (weapp)', async () => saidOfClient(await buildWeapp())),
  h5: (options: { local: boolean }): Promise<void> =>
    reportStep(`browser build (${options.local ? 'local' : 'h5'})`, async () => saidOfClient(await buildH5(options))),
};
