import fc from '../../node_modules/fast-check/lib/cjs/fast-check';
import { TEST_SEED } from './test-seed';

/** What `fast-check` is in every test, by the name mapper of jest.config.cjs. */
fc.configureGlobal({ seed: TEST_SEED });

export default fc;
