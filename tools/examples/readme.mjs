import { slips } from './slips.mjs';

const intro = {
  fr: `# Des fichiers pour essayer le portail

*[English below](#files-to-try-the-portal-with)*

Une étude inventée, de code \`DEMO\` : 50 personnes, des trios et des cas seuls, des maladies rares et des cancers, dans toutes les tables de l'édition 1.7.
Personnes, âges, dates et numéros de médicament (\`0999…\`) sont fictifs.

- [\`valid\`](valid) : les douze tables en TSV, sans aucun constat.
- [\`with-errors\`](with-errors) : les mêmes, avec les fautes que font les vrais fichiers; la liste est plus bas.
- [\`excel\`](excel) : les mêmes encore, dans le gabarit Excel en français : \`CQDG-1.7-demo.xlsx\` sans constat, \`CQDG-1.7-demo-erreurs.xlsx\` avec les fautes.

## Dans le portail

1. \`npm start\`, puis connectez-vous avec un compte affiché pour l'étude \`DEMO\`.
2. *Échantillons* : déposez \`with-errors/sample_registration.tsv\` pour voir des erreurs, puis remplacez-le par \`valid/sample_registration.tsv\` et inscrivez les 75 échantillons.
3. *Tables cliniques* : déposez les onze autres fichiers de \`with-errors\`. \`dataset.tsv\` est refusé dès le dépôt; les autres sont vérifiés ensemble. Lisez les constats, appliquez des propositions, puis déposez les fichiers de \`valid\` : chacun remplace sa table, et la soumission devient valide.
4. *Signature* : le compte de responsable signe.

## En ligne de commande

\`\`\`
npm run -s cqdg -- check examples/valid
npm run -s cqdg -- check examples/with-errors
npm run -s cqdg -- check examples/excel/CQDG-1.7-demo-erreurs.xlsx
\`\`\`

## Les fautes

Les lignes sont celles que montre un tableur. Chaque code est expliqué dans [docs/findings.md](../docs/findings.md).

`,
  en: `# Files to try the portal with

An invented study whose code is \`DEMO\`: 50 participants, trios and single cases, rare diseases and cancers, in all tables of edition 1.7.
People, ages, dates and drug numbers (\`0999…\`) are fictitious.

- [\`valid\`](valid): the twelve tables as TSV, without any finding.
- [\`with-errors\`](with-errors): the same, with the slips that real files have; listed below.
- [\`excel\`](excel): the same again, in the French Excel template: \`CQDG-1.7-demo.xlsx\` without findings, \`CQDG-1.7-demo-erreurs.xlsx\` with the slips.

## In the portal

1. \`npm start\`, then sign in with an account printed for the study \`DEMO\`.
2. *Samples*: drop \`with-errors/sample_registration.tsv\` to see errors, then replace it with \`valid/sample_registration.tsv\` and register the 75 samples.
3. *Clinical tables*: drop the other eleven files of \`with-errors\`. \`dataset.tsv\` is refused at once; the others are checked together. Read the findings, apply proposals, then drop the files of \`valid\`: each replaces its table, and the submission becomes valid.
4. *Signature*: the lead's account signs.

## On the command line

\`\`\`
npm run -s cqdg -- check examples/valid --lang en
npm run -s cqdg -- check examples/with-errors --lang en
npm run -s cqdg -- check examples/excel/CQDG-1.7-demo-erreurs.xlsx --lang en
\`\`\`

## The slips

Rows are those that a spreadsheet shows. [docs/findings.md](../docs/findings.md) explains each code.

`,
};

const words = {
  fr: {
    head: ['table', 'ligne', 'champ', 'ce qui est écrit', 'la faute', 'code'],
    only: { tsv: 'TSV seulement', xlsx: 'Excel seulement' },
    warning: 'avertissement',
    blank: '*(vide)*',
  },
  en: {
    head: ['table', 'row', 'field', 'what is written', 'the slip', 'code'],
    only: { tsv: 'TSV only', xlsx: 'Excel only' },
    warning: 'warning',
    blank: '*(blank)*',
  },
};

const footer = '<!-- Written by tools/examples/make.mjs: change it there. -->\n';

/** The page beside the files, in both languages; its list of slips is made from the slips themselves. */
export function readme(slipped) {
  return `${intro.fr}${slipTable(slipped, 'fr')}\n${intro.en}${slipTable(slipped, 'en')}\n${footer}`;
}

function slipTable(slipped, lang) {
  const { head } = words[lang];
  const rows = slips.flatMap((slip) => findingsOf(slip, slipped).map((finding) => line(slip, finding, lang)));
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n') + '\n';
}

/** The findings of one slip, out of those of its kind of file: they stand there in the order of the slips. */
function findingsOf(slip, slipped) {
  const kind = slip.only ?? 'tsv';
  const before = slips.slice(0, slips.indexOf(slip)).filter(({ only }) => only === undefined || only === kind);
  const start = before.reduce((sum, { found }) => sum + found.length, 0);
  return slipped[kind].expected.slice(start, start + slip.found.length);
}

function line(slip, finding, lang) {
  const { only, warning, blank } = words[lang];
  const note = slip.only ? ` *(${only[slip.only]})*` : '';
  const severity = finding.severity === 'warning' ? `, ${warning}` : '';
  const value = finding.written;
  const written = value === null ? '' : value === '' ? blank : `\`${value.replaceAll('\n', '↵')}\``;
  const text = slip[lang];
  return [finding.table, finding.row ?? '', finding.field ?? '', written, `${text}${note}`, `\`${finding.code}\`${severity}`];
}
