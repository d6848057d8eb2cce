import type { AppConfig } from './app-config';
import { ConfigError, loadConfig } from './load-config';

/** For entry points: settings that cannot be used end the process with the sentence alone, not with a stack. */
export function configOrExit(): AppConfig {
  try {
    return loadConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return process.exit(2);
  }
}
