import { fold } from '../i18n/matches';

export interface MarkedPart {
  text: string;
  hit: boolean;
}

/** Cuts a text where one of the words stands, without regard to accents and capitals. */
export function marks(text: string, words: readonly string[]): MarkedPart[] {
  const wanted = words.map(fold).filter(Boolean);
  if (wanted.length === 0) return [{ text, hit: false }];
  // Folding may change lengths: every folded character remembers which original one it came from.
  const characters = [...text];
  const folded = characters.map(fold);
  const origin = folded.flatMap((part, index) => [...part].map(() => index));
  const line = folded.join('');
  const hit = new Array<boolean>(characters.length).fill(false);
  for (const word of wanted) {
    for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
      for (const index of origin.slice(at, at + word.length)) hit[index] = true;
    }
  }
  const parts: MarkedPart[] = [];
  characters.forEach((character, index) => {
    const last = parts[parts.length - 1];
    if (last && last.hit === hit[index]) last.text += character;
    else parts.push({ text: character, hit: hit[index] ?? false });
  });
  return parts;
}
