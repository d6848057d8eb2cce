import { defineTexts, format } from '@cqdg/ui';
import { type Actions, type Params, fileEn, fileFr, sftpActionsEn, sftpActionsFr } from './activity.texts';

const fr = format.fr;
const en = format.en;

const names = (list: string[], and: string) => {
  const quoted = list.map((name) => `\`${name}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${and} ${quoted.at(-1)}`;
};

export const homeTexts = defineTexts({
  fr: {
    title: "Accueil de l'étude",
    preparing: (n: number) => `Révision ${n} en préparation`,
    signed: (n: number, day: string) => `Révision ${n} signée ${day}`,
    state: "État de l'étude",
    journey: "Parcours de l'étude",
    steps: {
      registration: 'Inscription',
      clinical: 'Données cliniques',
      molecular: 'Données moléculaires',
      quality: 'Contrôle de la qualité',
      embargo: 'Embargo',
      release: 'Libération',
    },
    detail: {
      'samples.none': { state: 'À commencer', text: 'aucun échantillon inscrit' },
      'samples.draft': { state: 'À terminer', text: (n: number) => `${fr.count(n, 'échantillon')} à inscrire` },
      'samples.checking': { state: 'En validation', text: "fichier d'inscription" },
      'samples.errors': { state: (n: number) => `${fr.count(n, 'erreur')} à corriger`, text: "fichier d'inscription" },
      'samples.done': { state: 'Terminée', text: (n: number) => fr.count(n, 'échantillon inscrit', 'échantillons inscrits') },
      'clinical.todo': { state: 'À faire', text: (sent: number, of: number) => `${sent} ${fr.noun(sent, 'table')} sur ${of}` },
      'clinical.toCheck': { state: 'À valider', text: (sent: number, of: number) => `${sent} ${fr.noun(sent, 'table')} sur ${of}` },
      'clinical.checking': { state: 'En validation', text: (sent: number, of: number) => `${sent} ${fr.noun(sent, 'table')} sur ${of}` },
      'clinical.missing': { state: 'À compléter', text: (sent: number, of: number) => `${sent} ${fr.noun(sent, 'table')} sur ${of}` },
      'clinical.errors': {
        state: (n: number) => `${fr.count(n, 'erreur')} à corriger`,
        text: (revision: number, sent: number, of: number) => `révision ${revision}, ${sent} ${fr.noun(sent, 'table')} sur ${of}`,
      },
      'clinical.toSign': { state: 'À signer', text: (revision: number) => `révision ${revision}, conforme` },
      'clinical.accepted': { state: 'Acceptées', text: (revision: number) => `révision ${revision}` },
      'clinical.withdrawn': { state: 'Retirées', text: (revision: number) => `révision ${revision}` },
      'clinical.signed': { state: 'Signées', text: (revision: number) => `révision ${revision}` },
      'molecular.files': { state: 'En cours', text: (n: number) => fr.count(n, 'fichier déposé', 'fichiers déposés') },
      later: { state: 'À venir', text: '' },
    },
    now: 'À faire maintenant',
    waiting: "Rien à faire pour l'instant",
    errorsByTable: 'Erreurs par table',
    templates: 'Gabarits',
    next: {
      'samples.start': {
        title: 'Inscrire vos premiers échantillons',
        text: "Remplissez le gabarit d'inscription, puis déposez-le. Les tables cliniques viennent ensuite : elles parlent d'échantillons inscrits.",
        action: 'Inscrire des échantillons',
      },
      'samples.check': {
        title: "Valider de nouveau le fichier d'inscription",
        text: "Les échantillons inscrits ont changé depuis sa validation. Relancez-la pour voir ce qu'il ajoute maintenant.",
        action: "Ouvrir l'inscription",
      },
      'samples.broken': {
        title: "Relancer la validation de l'inscription",
        text: "Elle a échoué chez nous. Votre fichier n'est pas en cause et rien n'est perdu.",
        action: "Ouvrir l'inscription",
      },
      'samples.mend': {
        title: (n: number) => `Corriger ${fr.count(n, 'erreur')} dans le fichier d'inscription`,
        text: "Toutes les erreurs sont à corriger avant d'inscrire. Corrigez le fichier, puis déposez-le de nouveau.",
        action: 'Voir et corriger',
      },
      'samples.register': {
        title: (n: number) => `Inscrire ${fr.count(n, 'échantillon')}`,
        text: 'Le fichier est sans erreur. Une fois inscrit, un échantillon garde son participant, son biospécimen et son type.',
        action: "Voir l'aperçu et inscrire",
      },
      'samples.nothingNew': {
        title: "Retirer le fichier d'inscription",
        text: 'Tous ses échantillons sont déjà inscrits. Retirez-le, ou déposez un autre fichier.',
        action: "Ouvrir l'inscription",
      },
      'tables.start': {
        title: 'Téléverser vos tables cliniques',
        text: 'Un fichier par table, en TSV, ou le classeur Excel rempli. La validation commence dès que les fichiers sont arrivés.',
        action: 'Téléverser des tables',
      },
      'tables.check': {
        title: 'Valider les tables cliniques',
        text: 'Les fichiers sont là, et aucune validation ne les couvre. Elle prend quelques secondes.',
        action: 'Ouvrir les tables',
      },
      'tables.recheck': { title: 'Valider de nouveau les tables cliniques', text: '', action: 'Ouvrir les tables' },
      'tables.broken': {
        title: 'Relancer la validation',
        text: "Elle a échoué chez nous. Vos fichiers ne sont pas en cause et rien n'est perdu.",
        action: 'Ouvrir les tables',
      },
      'tables.mend': {
        title: (errors: number, tables: number) =>
          tables > 0
            ? `Corriger ${fr.count(errors, 'erreur')} dans ${fr.count(tables, 'table')}`
            : `Corriger ${fr.count(errors, 'erreur')}`,
        text: "Chaque constat dit la ligne, la valeur reçue et ce qui est attendu. Ensuite, la personne responsable de l'étude pourra signer.",
        action: 'Voir et corriger',
      },
      'tables.missing': {
        title: (n: number) => `Ajouter ${fr.count(n, 'table')}`,
        text: (tables: string[]) => `Il manque ${names(tables, 'et')}. Les tables envoyées sont sans erreur et restent en place.`,
        action: 'Téléverser des tables',
      },
      sign: {
        title: (revision: number) => `Signer la révision ${revision}`,
        text: (warnings: number) =>
          warnings > 0
            ? `Les données sont conformes. ${fr.count(warnings, 'avertissement')} ${fr.noun(warnings, "n'empêche", "n'empêchent")} pas de signer.`
            : 'Les données sont conformes. La signature les rend officielles.',
        action: (revision: number) => `Signer la révision ${revision}`,
      },
      'wait.samples': { title: "Le fichier d'inscription est en validation", text: "Le résultat paraîtra ici d'ici quelques secondes." },
      'wait.validation': { title: 'Les tables cliniques sont en validation', text: "Le résultat paraîtra ici d'ici quelques secondes." },
      'wait.lead': {
        title: (revision: number) => `La révision ${revision} attend la signature de la personne responsable de l'étude`,
        text: 'Les données sont conformes. Tout changement demandera une nouvelle validation.',
      },
      'wait.study': {
        title: "L'étude prépare ses données",
        text: 'Votre rôle permet de lire. Les membres qui déposent ont la suite en main.',
      },
      'wait.accepted': {
        title: (revision: number) => `La révision ${revision} est acceptée par le CQDG`,
        text: "Elle est en vigueur. S'il faut la corriger, demandez au centre de la rouvrir : vos fichiers seront repris.",
        action: "Voir l'historique",
      },
      begin: {
        title: (revision: number) => `La révision ${revision} est retirée`,
        text: 'Le centre ne la traite pas. Ses fichiers sont gardés : commencez la révision suivante pour continuer avec eux.',
        action: (revision: number) => `Commencer la révision ${revision}`,
      },
      'wait.centre': {
        title: (revision: number) => `La révision ${revision} est signée : la suite est au CQDG`,
        text: 'Le centre contrôle la qualité des données. Le reçu de signature reste à votre disposition.',
        action: 'Voir le reçu',
      },
    },
    activity: 'Activité récente',
    noActivity: "Rien encore. Ce que les membres font dans l'étude paraîtra ici.",
    centre: 'Le portail',
    actions: {
      'study.created': (who: string) => `${who} a créé l'étude`,
      'study.archived': (who: string) => `${who} a archivé l'étude`,
      'study.unarchived': (who: string) => `${who} a sorti l'étude des archives`,
      'study.changed': (who: string) => `${who} a modifié la fiche de l'étude`,
      'member.invited': (who: string) => `${who} a invité une personne`,
      'member.joined': (who: string) => `${who} a rejoint l'étude`,
      'member.role_changed': (who: string) => `${who} a changé le rôle d'un membre`,
      'member.removed': (who: string) => `${who} a retiré un membre`,
      'invitation.withdrawn': (who: string) => `${who} a annulé une invitation`,
      'registration.uploaded': (who: string) => `${who} a déposé un fichier d'inscription`,
      'registration.discarded': (who: string) => `${who} a retiré le fichier d'inscription`,
      'samples.registered': (who: string, p: Params) => `${who} a inscrit ${fr.count(num(p['added']), 'échantillon')}`,
      'file.discarded': (who: string, p: Params) => `${who} a détruit un fichier ${fileFr(p)}`,
      'file.erased': (who: string, p: Params) => `${who} a effacé, pour le centre, un fichier ${fileFr(p)}`,
      'table.removed': (who: string, p: Params) => `${who} a retiré \`${p['table'] ?? ''}\``,
      'table.restored': (who: string, p: Params) => `${who} a remis une version précédente de \`${p['table'] ?? ''}\``,
      'table.fixed': (who: string, p: Params) =>
        `${who} a appliqué une proposition à ${fr.count(num(p['cells']), 'cellule')} de \`${p['table'] ?? ''}\``,
      'run.started': (who: string, p: Params) => `${who} a lancé la validation ${p['number'] ?? ''}`,
      'run.passed': (_, p) =>
        p['kind'] === 'registration'
          ? "Validation du fichier d'inscription terminée : aucune erreur"
          : `Validation ${p['number'] ?? ''} terminée : aucune erreur`,
      'run.failed': (_, p) =>
        p['kind'] === 'registration'
          ? `Validation du fichier d'inscription terminée : ${fr.count(num(p['errors']), 'erreur')}`
          : `Validation ${p['number'] ?? ''} terminée : ${fr.count(num(p['errors']), 'erreur')}`,
      'submission.signed': (who: string, p: Params) => `${who} a signé la révision ${p['revision'] ?? ''}`,
      'submission.accepted': (who: string, p: Params) => `${who} a accepté la révision ${p['revision'] ?? ''}`,
      'submission.returned': (who: string, p: Params) => `${who} a retourné la révision ${p['revision'] ?? ''} avec des remarques`,
      'request.asked': (who: string, p: Params) => `${who} a ouvert la demande nº ${p['number'] ?? ''}`,
      'request.written': (who: string, p: Params) => `${who} a écrit dans la demande nº ${p['number'] ?? ''}`,
      'request.resolved': (who: string, p: Params) => `${who} a réglé la demande nº ${p['number'] ?? ''}`,
      'request.assigned': (who: string, p: Params) => `${who} a confié la demande nº ${p['number'] ?? ''}`,
      'request.applied': (who: string, p: Params) =>
        `${who} a changé ${fr.count(num(p['samples']), 'échantillon inscrit', 'échantillons inscrits')}`,
      ...sftpActionsFr,
      'submission.reopened': (who: string, p: Params) => `${who} a rouvert la révision ${p['revision'] ?? ''}`,
      'submission.withdrawn': (who: string, p: Params) => `${who} a retiré la révision ${p['revision'] ?? ''}`,
      'submission.begun': (who: string, p: Params) =>
        `${who} a repris les fichiers de la révision ${p['revision'] ?? ''} dans une nouvelle`,
      'submission.superseded': (_, p) => `La révision ${p['revision'] ?? ''} n'est plus en vigueur : une autre est acceptée`,
    } as Actions,
    uploaded: (who: string, tables: string[]) => `${who} a téléversé ${names(tables, 'et')}`,
    other: (who: string) => `${who} a changé l'étude`,
  },
  en: {
    title: 'Study home',
    preparing: (n: number) => `Revision ${n} in preparation`,
    signed: (n: number, day: string) => `Revision ${n} signed ${day}`,
    state: 'State of the study',
    journey: 'Journey of the study',
    steps: {
      registration: 'Registration',
      clinical: 'Clinical data',
      molecular: 'Molecular data',
      quality: 'Quality control',
      embargo: 'Embargo',
      release: 'Release',
    },
    detail: {
      'samples.none': { state: 'To start', text: 'no sample registered' },
      'samples.draft': { state: 'To finish', text: (n: number) => `${en.count(n, 'sample')} to register` },
      'samples.checking': { state: 'Being checked', text: 'registration file' },
      'samples.errors': { state: (n: number) => `${en.count(n, 'error')} to mend`, text: 'registration file' },
      'samples.done': { state: 'Done', text: (n: number) => `${en.count(n, 'sample')} registered` },
      'clinical.todo': { state: 'To do', text: (sent: number, of: number) => `${sent} of ${of} tables` },
      'clinical.toCheck': { state: 'To validate', text: (sent: number, of: number) => `${sent} of ${of} tables` },
      'clinical.checking': { state: 'Being checked', text: (sent: number, of: number) => `${sent} of ${of} tables` },
      'clinical.missing': { state: 'To complete', text: (sent: number, of: number) => `${sent} of ${of} tables` },
      'clinical.errors': {
        state: (n: number) => `${en.count(n, 'error')} to mend`,
        text: (revision: number, sent: number, of: number) => `revision ${revision}, ${sent} of ${of} tables`,
      },
      'clinical.toSign': { state: 'To sign', text: (revision: number) => `revision ${revision}, conforms` },
      'clinical.accepted': { state: 'Accepted', text: (revision: number) => `revision ${revision}` },
      'clinical.withdrawn': { state: 'Withdrawn', text: (revision: number) => `revision ${revision}` },
      'clinical.signed': { state: 'Signed', text: (revision: number) => `revision ${revision}` },
      'molecular.files': { state: 'Under way', text: (n: number) => en.count(n, 'file received', 'files received') },
      later: { state: 'To come', text: '' },
    },
    now: 'To do now',
    waiting: 'Nothing to do for now',
    errorsByTable: 'Errors by table',
    templates: 'Templates',
    next: {
      'samples.start': {
        title: 'Register your first samples',
        text: 'Fill in the registration template, then drop it. The clinical tables come next: they speak of registered samples.',
        action: 'Register samples',
      },
      'samples.check': {
        title: 'Validate the registration file again',
        text: 'The registered samples changed since it was checked. Run the check again to see what it adds now.',
        action: 'Open the registration',
      },
      'samples.broken': {
        title: 'Run the registration check again',
        text: 'It failed on our side. Your file is not at fault, and nothing is lost.',
        action: 'Open the registration',
      },
      'samples.mend': {
        title: (n: number) => `Mend ${en.count(n, 'error')} in the registration file`,
        text: 'Every error has to be mended before you can register. Mend the file, then drop it again.',
        action: 'See and mend',
      },
      'samples.register': {
        title: (n: number) => `Register ${en.count(n, 'sample')}`,
        text: 'The file has no errors. Once registered, a sample keeps its participant, its biospecimen and its type.',
        action: 'Preview and register',
      },
      'samples.nothingNew': {
        title: 'Remove the registration file',
        text: 'All its samples are registered already. Remove it, or drop another file.',
        action: 'Open the registration',
      },
      'tables.start': {
        title: 'Upload your clinical tables',
        text: 'One TSV file per table, or the Excel workbook filled in. The validation starts as soon as the files have arrived.',
        action: 'Upload tables',
      },
      'tables.check': {
        title: 'Validate the clinical tables',
        text: 'The files are there, and no validation covers them. It takes a few seconds.',
        action: 'Open the tables',
      },
      'tables.recheck': { title: 'Validate the clinical tables again', text: '', action: 'Open the tables' },
      'tables.broken': {
        title: 'Run the validation again',
        text: 'It failed on our side. Your files are not at fault, and nothing is lost.',
        action: 'Open the tables',
      },
      'tables.mend': {
        title: (errors: number, tables: number) =>
          tables > 0 ? `Mend ${en.count(errors, 'error')} in ${en.count(tables, 'table')}` : `Mend ${en.count(errors, 'error')}`,
        text: 'Each finding tells the row, the value received and what is expected. After that, the study lead can sign.',
        action: 'See and mend',
      },
      'tables.missing': {
        title: (n: number) => `Add ${en.count(n, 'table')}`,
        text: (tables: string[]) => `Still missing: ${names(tables, 'and')}. The tables you sent have no errors and stay in place.`,
        action: 'Upload tables',
      },
      sign: {
        title: (revision: number) => `Sign revision ${revision}`,
        text: (warnings: number) =>
          warnings > 0
            ? `The data conform. ${en.count(warnings, 'warning')} ${en.noun(warnings, 'does', 'do')} not prevent signing.`
            : 'The data conform. Signing makes them official.',
        action: (revision: number) => `Sign revision ${revision}`,
      },
      'wait.samples': { title: 'The registration file is being checked', text: 'The result will appear here within seconds.' },
      'wait.validation': { title: 'The clinical tables are being checked', text: 'The result will appear here within seconds.' },
      'wait.lead': {
        title: (revision: number) => `Revision ${revision} awaits the signature of the study lead`,
        text: 'The data conform. Any change will ask for a new validation.',
      },
      'wait.study': {
        title: 'The study is preparing its data',
        text: 'Your role lets you read. The members who submit have the next step in hand.',
      },
      'wait.accepted': {
        title: (revision: number) => `Revision ${revision} is accepted by the CQDG`,
        text: 'It is in force. If it must be mended, ask the centre to reopen it: your files will be carried on.',
        action: 'See the history',
      },
      begin: {
        title: (revision: number) => `Revision ${revision} is withdrawn`,
        text: 'The centre does not process it. Its files are kept: begin the next revision to go on with them.',
        action: (revision: number) => `Begin revision ${revision}`,
      },
      'wait.centre': {
        title: (revision: number) => `Revision ${revision} is signed: the CQDG comes next`,
        text: 'The centre checks the quality of the data. The receipt of the signature stays at your disposal.',
        action: 'See the receipt',
      },
    },
    activity: 'Recent activity',
    noActivity: 'Nothing yet. What members do in the study will appear here.',
    centre: 'The portal',
    actions: {
      'study.created': (who: string) => `${who} created the study`,
      'study.archived': (who: string) => `${who} archived the study`,
      'study.unarchived': (who: string) => `${who} took the study out of the archive`,
      'study.changed': (who: string) => `${who} changed the study's details`,
      'member.invited': (who: string) => `${who} invited someone`,
      'member.joined': (who: string) => `${who} joined the study`,
      'member.role_changed': (who: string) => `${who} changed a member's role`,
      'member.removed': (who: string) => `${who} removed a member`,
      'invitation.withdrawn': (who: string) => `${who} revoked an invitation`,
      'registration.uploaded': (who: string) => `${who} uploaded a registration file`,
      'registration.discarded': (who: string) => `${who} removed the registration file`,
      'samples.registered': (who: string, p: Params) => `${who} registered ${en.count(num(p['added']), 'sample')}`,
      'file.discarded': (who: string, p: Params) => `${who} discarded ${fileEn(p)}`,
      'file.erased': (who: string, p: Params) => `${who} erased, for the centre, ${fileEn(p)}`,
      'table.removed': (who: string, p: Params) => `${who} removed \`${p['table'] ?? ''}\``,
      'table.restored': (who: string, p: Params) => `${who} restored a former version of \`${p['table'] ?? ''}\``,
      'table.fixed': (who: string, p: Params) =>
        `${who} applied a proposal to ${en.count(num(p['cells']), 'cell')} of \`${p['table'] ?? ''}\``,
      'run.started': (who: string, p: Params) => `${who} started validation ${p['number'] ?? ''}`,
      'run.passed': (_, p) =>
        p['kind'] === 'registration'
          ? 'Check of the registration file ended: no errors'
          : `Validation ${p['number'] ?? ''} ended: no errors`,
      'run.failed': (_, p) =>
        p['kind'] === 'registration'
          ? `Check of the registration file ended: ${en.count(num(p['errors']), 'error')}`
          : `Validation ${p['number'] ?? ''} ended: ${en.count(num(p['errors']), 'error')}`,
      'submission.signed': (who: string, p: Params) => `${who} signed revision ${p['revision'] ?? ''}`,
      'submission.accepted': (who: string, p: Params) => `${who} accepted revision ${p['revision'] ?? ''}`,
      'submission.returned': (who: string, p: Params) => `${who} returned revision ${p['revision'] ?? ''} with remarks`,
      'request.asked': (who: string, p: Params) => `${who} opened request no. ${p['number'] ?? ''}`,
      'request.written': (who: string, p: Params) => `${who} wrote in request no. ${p['number'] ?? ''}`,
      'request.resolved': (who: string, p: Params) => `${who} resolved request no. ${p['number'] ?? ''}`,
      'request.assigned': (who: string, p: Params) => `${who} gave request no. ${p['number'] ?? ''} to somebody`,
      'request.applied': (who: string, p: Params) => `${who} changed ${en.count(num(p['samples']), 'registered sample')}`,
      ...sftpActionsEn,
      'submission.reopened': (who: string, p: Params) => `${who} reopened revision ${p['revision'] ?? ''}`,
      'submission.withdrawn': (who: string, p: Params) => `${who} withdrew revision ${p['revision'] ?? ''}`,
      'submission.begun': (who: string, p: Params) => `${who} took the files of revision ${p['revision'] ?? ''} into a new one`,
      'submission.superseded': (_, p) => `Revision ${p['revision'] ?? ''} is no longer in force: another is accepted`,
    } as Actions,
    uploaded: (who: string, tables: string[]) => `${who} uploaded ${names(tables, 'and')}`,
    other: (who: string) => `${who} changed the study`,
  },
});

function num(value: string | number | undefined): number {
  return Number(value ?? 0);
}
