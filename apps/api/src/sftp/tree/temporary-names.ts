/**
 * Under these names clients keep what they have not sent whole yet: WinSCP (`.filepart`), rclone (`.partial`), lftp (`.in.…`), and scripts.
 * Such a file is taken once it is renamed.
 */
const TEMPORARY = /(\.(part|partial|filepart|tmp)|~)$|^\.in\.|^\.~/i;

export const isTemporary = (name: string): boolean => TEMPORARY.test(name);

/** What macOS and Windows leave in folders, and goes along when a whole folder is sent. */
export const isLitter = (name: string): boolean => /^(\._.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name);
