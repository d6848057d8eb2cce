import { defineProblems } from './problem.text';

/** What the SFTP server refuses. Clients show little of it, the log of transfers and the reports all. */
export const sftpServerProblems = defineProblems({
  'sftp.read_only': {
    status: 403,
    fr: {
      title: 'Dossier en lecture seule',
      detail: 'Ce dossier se lit seulement. Déposez vos fichiers dans /registration, /clinical ou /molecular.',
    },
    en: { title: 'Read-only folder', detail: 'This folder is only read. Put your files into /registration, /clinical or /molecular.' },
  },
  'sftp.no_folders': {
    status: 403,
    fr: {
      title: 'Aucun sous-dossier ici',
      detail: 'Ce dossier ne contient que des fichiers de tables. Les sous-dossiers sont permis dans /molecular seulement.',
    },
    en: { title: 'No subfolders here', detail: 'This folder holds files of tables only. Subfolders are allowed in /molecular only.' },
  },
  'sftp.bad_name': {
    status: 400,
    fr: {
      title: 'Nom inutilisable',
      detail: 'Ce nom est trop long ou contient un caractère invisible ou une barre oblique inversée. Renommez le fichier.',
    },
    en: { title: 'Unusable name', detail: 'This name is too long, or holds an invisible character or a backslash. Rename the file.' },
  },
  'sftp.quota': {
    status: 409,
    fr: {
      title: 'Quota atteint',
      detail: 'Le quota de ce compte est atteint. Retirez des fichiers de /molecular ou demandez au centre un plus grand quota.',
    },
    en: {
      title: 'Quota reached',
      detail: 'The quota of this account is reached. Remove files from /molecular, or ask the centre for a larger quota.',
    },
  },
  'sftp.not_whole': {
    status: 409,
    fr: {
      title: 'Téléversement inachevé',
      detail: 'Ce fichier n’est pas encore arrivé en entier. Reprenez son téléversement ou retirez-le.',
    },
    en: { title: 'Unfinished upload', detail: 'This file has not arrived whole yet. Resume its upload, or remove it.' },
  },
  'sftp.exists': {
    status: 409,
    fr: { title: 'Nom déjà pris', detail: 'Un fichier ou un dossier porte déjà ce nom. Choisissez un autre nom.' },
    en: { title: 'Name taken', detail: 'A file or a folder has this name already. Choose another name.' },
  },
  'sftp.not_empty': {
    status: 409,
    fr: { title: 'Dossier non vide', detail: 'Ce dossier contient encore des fichiers. Retirez-les d’abord.' },
    en: { title: 'Folder not empty', detail: 'This folder still holds files. Remove them first.' },
  },
  'sftp.table_stays': {
    status: 403,
    fr: {
      title: 'Fichier déjà pris',
      detail: 'Un fichier de table déjà pris ne se renomme pas. Déposez-le de nouveau sous le bon nom.',
    },
    en: { title: 'File already taken', detail: 'The file of a table that was taken is not renamed. Put it again under the right name.' },
  },
  'sftp.file_refused': {
    status: 422,
    fr: { title: 'Fichier refusé', detail: 'Le fichier n’a pas été pris: {reason} Le rapport est dans /reports.' },
    en: { title: 'File refused', detail: 'The file was not taken: {reason} The report is in /reports.' },
  },
  'sftp.too_many_open': {
    status: 429,
    fr: { title: 'Trop de fichiers ouverts', detail: 'Trop de fichiers sont ouverts à la fois. Fermez-en, puis réessayez.' },
    en: { title: 'Too many open files', detail: 'Too many files are open at once. Close some, then try again.' },
  },
});
