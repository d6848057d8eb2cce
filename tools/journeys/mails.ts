import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sleep } from '../lib/processes.mjs';

/** The address of this form in the newest mail to the person, as the folder of mails has it. */
export async function linkIn(dataDir: string, recipient: string, address: RegExp): Promise<string> {
  const folder = join(dataDir, 'mail');
  for (let attempt = 0; attempt < 300; attempt++) {
    for (const name of (await readdir(folder).catch(() => [])).sort().reverse()) {
      const mail = (await readFile(join(folder, name), 'utf8')).replace(/=\r?\n/g, '').replaceAll('=3D', '=');
      const link = mail.includes(`To: ${recipient}`) && address.exec(mail)?.[0];
      if (link) return link;
    }
    await sleep(200);
  }
  throw new Error('the mail did not come');
}
