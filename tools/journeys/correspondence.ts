import type { Page, RegisteredSampleView, SessionView } from '@cqdg/contract';
import type { Actor } from './world';

/** What is written about in the world, in the words of who wrote it. */
export const correspondence = {
  question: 'Diagnostics multiples d’un même participant',
  change: 'Échantillons intervertis à l’extraction',
};

/** In one study a question with its answer, in another a change of registered samples that waits for the centre. */
export async function correspond(asking: string, changing: string, { lead, admin }: Record<'lead' | 'admin', Actor>): Promise<void> {
  const question = {
    ...{ kind: 'question', subject: correspondence.question },
    text: 'Bonjour,\nun de nos participants a deux diagnostics posés le même jour. Faut-il une ligne ou deux dans cette table?',
    anchor: { table: 'diagnosis', field: 'age_at_diagnosis', row: 12 },
  };
  const sheet = await lead.send<{ id: string }>(`${asking}/request-files`, 'deux-diagnostics.tsv', Buffer.from('a\tb\n'));
  await lead.post(`${asking}/requests`, { ...question, files: [sheet.id] });
  const { id } = (await admin.get<SessionView>('/api/session')).user ?? { id: '' };
  await admin.post(`${asking}/requests/1/assign`, { seen: 1, assignee: id });
  await admin.post(`${asking}/requests/1/messages`, { text: 'Deux lignes, une par diagnostic, avec le même âge.' });

  const { items } = await lead.get<Page<RegisteredSampleView>>(`${changing}/samples?size=2`);
  const [moved, removed] = items;
  if (!moved || !removed) throw new Error('the study has too few samples');
  const { participant, biospecimen, sampleType } = moved;
  const to = { participant, biospecimen: `${biospecimen}-2`, sampleType };
  await lead.post(`${changing}/requests`, {
    ...{ kind: 'sample_change', subject: correspondence.change },
    text: 'Le laboratoire a relu ses étiquettes : voici ce qui est à corriger.',
    changes: [
      { sample: moved.sample, to },
      { sample: removed.sample, to: null },
    ],
  });
}
