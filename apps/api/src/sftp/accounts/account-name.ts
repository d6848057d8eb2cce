import { sftpLogin } from '@cqdg/contract';

/** The first login of these words that no other has. `taken` is asked of each that may do. */
export async function accountName(code: string, person: string, taken: (name: string) => Promise<boolean>): Promise<string> {
  for (let nth = 1; ; nth++) {
    const name = sftpLogin(code, person, nth);
    if (!(await taken(name))) return name;
  }
}
