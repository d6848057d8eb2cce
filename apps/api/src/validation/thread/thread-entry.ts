import { pathToFileURL } from 'node:url';

/** The program of a thread: where the settings say, or where the build puts it, beside the program that starts it. */
export function threadEntry(setting: string | undefined): URL {
  return setting ? pathToFileURL(setting) : new URL('./check-thread.mjs', import.meta.url);
}
