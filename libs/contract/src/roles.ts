/** Who a person is for one study. */
export type StudyRole = 'reader' | 'submitter' | 'lead';
/** Who a person is for the centre; `null` for people of studies. */
export type StaffRole = 'curator' | 'admin';

/** What can be permitted. A route names one of these; the service then checks the row itself. */
export type Permission =
  | 'study.read'
  | 'study.upload'
  | 'study.validate'
  | 'study.register'
  | 'study.sign'
  | 'study.withdraw'
  | 'study.discuss'
  | 'study.invite'
  | 'study.manage'
  | 'study.archive'
  | 'study.erase'
  | 'study.review'
  | 'staff.studies'
  | 'staff.users'
  | 'staff.settings'
  | 'staff.audit'
  | 'staff.dictionaries';

const reader: Permission[] = ['study.read'];
const submitter: Permission[] = [...reader, 'study.upload', 'study.validate', 'study.register', 'study.discuss'];
const lead: Permission[] = [...submitter, 'study.sign', 'study.withdraw', 'study.invite'];
// Staff see every study, manage its people and decide on what it signed; they neither upload nor sign in a study's name.
const curator: Permission[] = [
  'study.read',
  'study.discuss',
  'study.invite',
  'study.manage',
  'study.archive',
  'study.review',
  'staff.studies',
];
const admin: Permission[] = [...curator, 'staff.users', 'staff.settings', 'staff.audit', 'staff.dictionaries', 'study.erase'];

export const studyPermissions: Record<StudyRole, readonly Permission[]> = { reader, submitter, lead };
export const staffPermissions: Record<StaffRole, readonly Permission[]> = { curator, admin };

/** What is left of an archived study: it is read, taken out of the archive, and what the law asks for is erased. */
const archivedPermissions: ReadonlySet<Permission> = new Set(['study.read', 'study.archive', 'study.erase']);

/** Everything that a person may do in a study, from their role in it and their role at the centre. */
export function permissionsIn(studyRole: StudyRole | null, staffRole: StaffRole | null, archived = false): ReadonlySet<Permission> {
  const all = [...(studyRole ? studyPermissions[studyRole] : []), ...(staffRole ? staffPermissions[staffRole] : [])];
  return new Set(archived ? all.filter((permission) => archivedPermissions.has(permission)) : all);
}
