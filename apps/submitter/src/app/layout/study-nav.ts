import type { Language, StudySummary } from '@cqdg/contract';
import type { NavGroup } from '@cqdg/ui/shell';
import { layoutTexts } from './layout.texts';

/** The navigation of a study; without one, what every person has. */
export function studyNav(study: StudySummary | null, language: Language): NavGroup[] {
  const t = layoutTexts[language];
  const dictionary: NavGroup = {
    id: 'prepare',
    label: t.prepare,
    items: [{ label: t.dictionary, icon: 'menu_book', link: '/dictionary' }],
  };
  if (!study) return [{ id: 'home', label: null, items: [{ label: t.studies, icon: 'biotech', link: '/', exact: true }] }, dictionary];
  const base = `/s/${encodeURIComponent(study.code)}`;
  const errors = study.submission?.errors ?? 0;
  return [
    { id: 'home', label: null, items: [{ label: t.home, icon: 'space_dashboard', link: base, exact: true }] },
    dictionary,
    {
      id: 'deposit',
      label: t.deposit,
      items: [
        { label: t.registration, icon: 'science', link: `${base}/registration` },
        {
          label: t.clinical,
          icon: 'table_chart',
          link: `${base}/clinical`,
          count: errors > 0 ? { value: errors, label: t.toMend, error: true } : null,
        },
        { label: t.molecular, icon: 'genetics', link: `${base}/molecular` },
        { label: t.sftp, icon: 'folder_shared', link: `${base}/sftp` },
      ],
    },
    {
      id: 'sign',
      label: t.sign,
      items: [
        { label: t.signature, icon: 'signature', link: `${base}/sign` },
        { label: t.history, icon: 'history', link: `${base}/history` },
      ],
    },
    {
      id: 'exchange',
      label: t.exchange,
      items: [
        {
          label: t.requests,
          icon: 'forum',
          link: `${base}/requests`,
          count: study.requests > 0 ? { value: study.requests, label: t.toAnswer } : null,
        },
        { label: t.members, icon: 'group', link: `${base}/members` },
      ],
    },
  ];
}
