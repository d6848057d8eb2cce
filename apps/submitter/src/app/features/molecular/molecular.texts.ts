import type { MolecularState } from '@cqdg/contract';
import { defineTexts, format } from '@cqdg/ui';

type States = Record<MolecularState, string>;
const { fr, en } = format;

export const molecularTexts = defineTexts({
  fr: {
    title: 'Fichiers moléculaires',
    lede: 'Déposés par SFTP dans `/molecular`, de toute taille.',
    access: 'Accès SFTP',
    retry: 'Réessayer',
    empty: "Aucun fichier moléculaire n'est déposé",
    emptyText:
      'Ces fichiers sont trop grands pour une page : ils se déposent par SFTP, dans le dossier `/molecular`, et un envoi coupé se reprend. Dès qu’un fichier arrive, il paraît ici avec ses empreintes.',
    toSftp: 'Se connecter par SFTP',
    search: 'Chercher un fichier',
    searchNone: 'Aucun fichier ne correspond',
    clear: 'Tout montrer',
    all: 'Tous',
    file: 'Fichier',
    state: 'État',
    size: 'Taille',
    by: 'Déposé par',
    at: 'Quand',
    sums: 'Empreintes',
    sha: (path: string) => `l'empreinte SHA-256 de ${path}`,
    md5: (path: string) => `l'empreinte MD5 de ${path}`,
    pending: 'À la fin du dépôt',
    states: { stored: 'Reçu', receiving: 'En cours', interrupted: 'Interrompu' } satisfies States as States,
    resumable: 'se reprend par SFTP',
    count: (n: number, bytes: string) => `${fr.count(n, 'fichier')}, ${bytes}`,
  },
  en: {
    title: 'Molecular files',
    lede: 'Sent by SFTP into `/molecular`, of any size.',
    access: 'SFTP access',
    retry: 'Try again',
    empty: 'No molecular file has been sent',
    emptyText:
      'These files are too large for a page: they are sent by SFTP, into the folder `/molecular`, and a broken upload is resumed. As soon as a file arrives, it shows here with its checksums.',
    toSftp: 'Connect by SFTP',
    search: 'Search for a file',
    searchNone: 'No file matches',
    clear: 'Show all',
    all: 'All',
    file: 'File',
    state: 'State',
    size: 'Size',
    by: 'Sent by',
    at: 'When',
    sums: 'Checksums',
    sha: (path: string) => `the SHA-256 checksum of ${path}`,
    md5: (path: string) => `the MD5 checksum of ${path}`,
    pending: 'Once it is whole',
    states: { stored: 'Received', receiving: 'Under way', interrupted: 'Broken off' } satisfies States as States,
    resumable: 'is resumed by SFTP',
    count: (n: number, bytes: string) => `${en.count(n, 'file')}, ${bytes}`,
  },
});
