/** Colours what a person reads at a terminal; in a pipe, a file, or where NO_COLOR asks for it, text stays plain. */
export type Paint = (text: string, colour: keyof typeof codes) => string;

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };

export function paintFor(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): Paint {
  const plain = stream.isTTY !== true || Boolean(env['NO_COLOR']);
  return (text, colour) => (plain ? text : `\u001b[${codes[colour]}m${text}\u001b[0m`);
}
