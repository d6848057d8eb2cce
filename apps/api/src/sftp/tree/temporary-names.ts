/**
 * Under these names clients keep what they have not sent whole yet: WinSCP (`.filepart`), rclone (`.partial`), lftp (`.in.…`), and scripts.
 * Such a file is taken once it is renamed.
 */
const TEMPORARY = /(\.(part|partial|filepart|tmp)|~)$|^\.in\.|^\.~/i;

export const isTemporary = (name: string): boolean => TEMPORARY.test(name);
