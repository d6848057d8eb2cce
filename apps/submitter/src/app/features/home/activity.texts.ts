export type Params = Record<string, string | number>;
export type Actions = Record<string, (who: string, params: Params) => string>;

/** What a discarded file was, by what the audit tells of it. */
export function fileFr({ table, kind }: Params): string {
  if (table) return `de \`${table}\``;
  if (kind === 'molecular') return 'moléculaire';
  return kind === 'attachment' ? 'joint à un message' : 'd’échantillons';
}

export function fileEn({ table, kind }: Params): string {
  if (table) return `a file of \`${table}\``;
  if (kind === 'molecular') return 'a molecular file';
  return kind === 'attachment' ? 'a file attached to a message' : 'a file of samples';
}

export const sftpActionsFr: Actions = {
  'sftp.put': (who: string) => `${who} a déposé un fichier moléculaire`,
  'sftp.removed': (who: string) => `${who} a retiré un fichier moléculaire`,
  'sftp.renamed': (who: string) => `${who} a renommé un fichier moléculaire`,
  'sftp_account.created': (who: string, p: Params) => `${who} a créé le compte SFTP \`${p['name'] ?? ''}\``,
  'sftp_account.changed': (who: string, p: Params) => `${who} a modifié le compte SFTP \`${p['name'] ?? ''}\``,
  'sftp_account.disabled': (who: string, p: Params) => `${who} a désactivé le compte SFTP \`${p['name'] ?? ''}\``,
  'sftp_account.enabled': (who: string, p: Params) => `${who} a rétabli le compte SFTP \`${p['name'] ?? ''}\``,
  'sftp_account.rotated': (who: string, p: Params) =>
    `${who} a renouvelé les clés et le mot de passe du compte SFTP \`${p['name'] ?? ''}\``,
  'sftp_key.added': (who: string, p: Params) => `${who} a ajouté une clé au compte SFTP \`${p['name'] ?? ''}\``,
  'sftp_key.removed': (who: string, p: Params) => `${who} a retiré une clé du compte SFTP \`${p['name'] ?? ''}\``,
  'sftp_password.set': (who: string, p: Params) => `${who} a créé un mot de passe pour le compte SFTP \`${p['name'] ?? ''}\``,
  'sftp_password.removed': (who: string, p: Params) => `${who} a retiré le mot de passe du compte SFTP \`${p['name'] ?? ''}\``,
  'sftp_session.ended': (who: string, p: Params) => `${who} a mis fin à une session du compte SFTP \`${p['name'] ?? ''}\``,
};

export const sftpActionsEn: Actions = {
  'sftp.put': (who: string) => `${who} put a molecular file`,
  'sftp.removed': (who: string) => `${who} removed a molecular file`,
  'sftp.renamed': (who: string) => `${who} renamed a molecular file`,
  'sftp_account.created': (who: string, p: Params) => `${who} created the SFTP account \`${p['name'] ?? ''}\``,
  'sftp_account.changed': (who: string, p: Params) => `${who} changed the SFTP account \`${p['name'] ?? ''}\``,
  'sftp_account.disabled': (who: string, p: Params) => `${who} disabled the SFTP account \`${p['name'] ?? ''}\``,
  'sftp_account.enabled': (who: string, p: Params) => `${who} enabled the SFTP account \`${p['name'] ?? ''}\` again`,
  'sftp_account.rotated': (who: string, p: Params) => `${who} rotated the keys and password of the SFTP account \`${p['name'] ?? ''}\``,
  'sftp_key.added': (who: string, p: Params) => `${who} added a key to the SFTP account \`${p['name'] ?? ''}\``,
  'sftp_key.removed': (who: string, p: Params) => `${who} removed a key from the SFTP account \`${p['name'] ?? ''}\``,
  'sftp_password.set': (who: string, p: Params) => `${who} made a password for the SFTP account \`${p['name'] ?? ''}\``,
  'sftp_password.removed': (who: string, p: Params) => `${who} removed the password of the SFTP account \`${p['name'] ?? ''}\``,
  'sftp_session.ended': (who: string, p: Params) => `${who} ended a session of the SFTP account \`${p['name'] ?? ''}\``,
};
