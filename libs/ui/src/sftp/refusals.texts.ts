import type { Language } from '@cqdg/contract';
import { shortTitle } from '../findings/words';
import { defineTexts } from '../i18n/texts';

/** Why the server refused, by the code in the log of transfers; the other codes are those of findings. */
export const refusalTexts = defineTexts({
  fr: {
    'sftp.read_only': 'Dossier en lecture seule',
    'sftp.no_folders': 'Aucun sous-dossier ici',
    'sftp.bad_name': 'Nom inutilisable',
    'sftp.quota': 'Quota atteint',
    'sftp.not_whole': 'Téléversement inachevé',
    'sftp.exists': 'Nom déjà pris',
    'sftp.not_empty': 'Dossier non vide',
    'sftp.table_stays': 'Table déjà reçue',
    'sftp.file_refused': 'Voir le rapport dans /reports',
    'sftp.too_many_open': 'Trop de fichiers ouverts',
    'submission.already_signed': 'Révision déjà signée',
    'submission.accepted': 'Révision acceptée',
    'submission.withdrawn': 'Révision retirée',
    'submission.closed': 'Révision close',
    'submission.moved_on': 'Révision changée entre-temps',
    'storage.full': 'Plus de place au centre',
    forbidden: 'Votre rôle ne le permet pas',
    not_found: 'Introuvable',
    maintenance: 'Portail en maintenance',
  },
  en: {
    'sftp.read_only': 'Read-only folder',
    'sftp.no_folders': 'No subfolders here',
    'sftp.bad_name': 'Unusable name',
    'sftp.quota': 'Quota reached',
    'sftp.not_whole': 'Unfinished upload',
    'sftp.exists': 'Name taken',
    'sftp.not_empty': 'Folder not empty',
    'sftp.table_stays': 'Table received already',
    'sftp.file_refused': 'See the report in /reports',
    'sftp.too_many_open': 'Too many open files',
    'submission.already_signed': 'Revision signed already',
    'submission.accepted': 'Revision accepted',
    'submission.withdrawn': 'Revision withdrawn',
    'submission.closed': 'Revision closed',
    'submission.moved_on': 'Revision changed meanwhile',
    'storage.full': 'No room left at the centre',
    forbidden: 'Your role does not allow it',
    not_found: 'Not found',
    maintenance: 'Portal in maintenance',
  },
});

/** The code itself where nothing is known of it: it can be told to the centre. */
export function refusalTitle(code: string, language: Language): string {
  const own = (refusalTexts[language] as Record<string, string>)[code];
  if (own) return own;
  const title = shortTitle(code, language);
  return title === shortTitle('', language) ? code : title;
}
