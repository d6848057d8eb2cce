import { defineTexts } from '@cqdg/ui';
import type { Access, Client, RecipePart } from './recipes';

/** Sentences of one client, by part; several stand for steps to follow in order. */
type Recipe = (access: Access) => Partial<Record<RecipePart, string[]>>;
type Recipes = Record<Client, Recipe>;

const frOnce =
  "Une seule fois, avant de vous connecter. Le programme refuse ensuite tout serveur qui n'a pas cette clé : c'est la vérification elle-même.";
const enOnce = 'Only once, before you connect. The program then refuses any server without this key: that is the verification itself.';
const frPaste =
  "Sous Windows, collez plutôt l'empreinte de l'étape\u00a02 quand le programme demande s'il faut continuer : il la compare pour vous.";
const enPaste =
  'On Windows, paste the fingerprint of step\u00a02 instead when the program asks whether to continue: it compares it for you.';

const frRecipes: Recipes = {
  filezilla: ({ server, login, keyed }) => ({
    connect: [
      'Ouvrez « Fichier », puis « Gestionnaire de sites », et choisissez « Nouveau site ».',
      `Protocole : « SFTP - SSH File Transfer Protocol ». Hôte : \`${server.host}\`. Port : \`${server.port}\`.`,
      keyed
        ? `Type d'authentification : « Fichier de clé ». Identifiant : \`${login}\`. Fichier de clé : celui de votre clé privée, par exemple \`id_ed25519\`.`
        : `Type d'authentification : « Demander le mot de passe ». Identifiant : \`${login}\`.`,
      '« Connexion ».',
    ],
    trust: [
      "À la première connexion, FileZilla montre la ligne « Empreinte ». Comparez-la avec celle de l'étape\u00a02. Si elle est la même, cochez « Toujours faire confiance à cet hôte ». Sinon, annulez et écrivez au centre.",
    ],
    send: ["Glissez les fichiers de gauche, votre ordinateur, à droite, dans `/clinical` ou un autre dossier où l'on dépose."],
    resume: ['Envoyez de nouveau le même fichier et choisissez « Reprendre » quand FileZilla dit que la cible existe déjà.'],
    read: ['Ouvrez `/reports` à droite et glissez les rapports vers votre ordinateur.'],
  }),
  winscp: ({ server, login, keyed }) => ({
    connect: [
      'Choisissez « Nouveau site », et le protocole de fichier `SFTP`.',
      `Nom d'hôte : \`${server.host}\`. Numéro de port : \`${server.port}\`.`,
      keyed
        ? `Nom d'utilisateur : \`${login}\`. Laissez le mot de passe vide. Sous « Avancé », « SSH », « Authentification », choisissez le fichier de votre clé privée.`
        : `Nom d'utilisateur : \`${login}\`. WinSCP demande le mot de passe à la connexion.`,
      '« Connexion ».',
    ],
    trust: [
      "À la première connexion, WinSCP montre la clé de l'hôte, avec son empreinte SHA-256. Comparez-la avec celle de l'étape\u00a02 avant d'accepter.",
    ],
    send: ["Glissez les fichiers de gauche, votre ordinateur, à droite, dans `/clinical` ou un autre dossier où l'on dépose."],
    resume: ['WinSCP reprend de lui-même les grands fichiers : envoyez de nouveau le même fichier et acceptez de reprendre.'],
    read: ['Ouvrez `/reports` à droite et glissez les rapports vers votre ordinateur.'],
    names: [
      "WinSCP envoie d'abord sous un nom en `.filepart`, puis renomme. Le fichier n'est pris et vérifié qu'une fois renommé, donc entier.",
    ],
  }),
  sftp: () => ({
    trust: [frOnce, frPaste],
    connect: ['Dans un terminal. Sous Windows, PowerShell convient : OpenSSH y est compris.'],
    send: ["Une fois connecté, à l'invite `sftp>` :"],
    resume: ["`reput` continue là où l'envoi s'est arrêté. Le fichier sur votre ordinateur ne doit pas avoir changé."],
    read: ['`ls` montre les rapports, `get` les télécharge.'],
    names: ["`sftp` envoie sous le nom définitif : le fichier est pris quand l'envoi se termine."],
  }),
  scp: () => ({
    trust: [frOnce, frPaste],
    send: ['Avec OpenSSH 9 ou plus récent. Entre 8.7 et 9, ajoutez `-s` après `scp`.'],
    resume: ["`scp` ne reprend pas : servez-vous de `reput`, à l'onglet « sftp »."],
    read: ['Télécharge tous les rapports dans le dossier courant.'],
  }),
  lftp: () => ({
    trust: [frOnce, 'Sans cette ligne, lftp refuse la connexion : il ne pose pas la question.'],
    connect: ['Dans un terminal :'],
    send: ["À l'invite de lftp. `mirror` envoie un dossier entier, quatre fichiers à la fois :"],
    resume: ["Avec `-c`, lftp continue là où l'envoi s'est arrêté :"],
    read: ['Télécharge tous les rapports :'],
  }),
  rclone: ({ keyed }) => ({
    trust: [frOnce],
    connect: [
      keyed
        ? 'Une seule fois : cela crée la destination `cqdg`.'
        : 'Une seule fois : cela crée la destination `cqdg`. Le mot de passe est demandé à chaque envoi, jamais gardé.',
    ],
    send: ['La deuxième commande envoie un dossier entier, et saute ce qui est déjà là :'],
    resume: ['Relancez la même commande : rclone saute les fichiers complets, et recommence celui qui a été coupé.'],
    read: ['Télécharge tous les rapports :'],
    names: [
      "Depuis la version 1.63, rclone envoie d'abord sous un nom en `.partial`, puis renomme. Le fichier n'est pris qu'une fois renommé, donc entier.",
    ],
  }),
  curl: () => ({
    connect: ['`curl --version` doit nommer `sftp` : le curl qui vient avec Windows ou macOS ne le connaît pas.'],
    trust: ["L'option `--hostpubsha256` porte l'empreinte du serveur : curl 7.80 ou plus récent refuse tout autre serveur."],
    send: ["La barre à la fin de l'adresse garde le nom du fichier :"],
    resume: ["Avec `-C -`, curl continue là où l'envoi s'est arrêté :"],
    read: ['Montre la liste des rapports. Ajoutez un nom et `-O` pour en télécharger un.'],
    names: ["curl envoie sous le nom définitif : le fichier est pris quand l'envoi se termine."],
  }),
};

const enRecipes: Recipes = {
  filezilla: ({ server, login, keyed }) => ({
    connect: [
      'Open “File”, then “Site Manager”, and choose “New site”.',
      `Protocol: “SFTP - SSH File Transfer Protocol”. Host: \`${server.host}\`. Port: \`${server.port}\`.`,
      keyed
        ? `Logon type: “Key file”. User: \`${login}\`. Key file: that of your private key, for example \`id_ed25519\`.`
        : `Logon type: “Ask for password”. User: \`${login}\`.`,
      '“Connect”.',
    ],
    trust: [
      'At the first connection, FileZilla shows a line “Fingerprint”. Compare it with the one of step\u00a02. If it is the same, tick “Always trust this host”. If not, cancel and write to the centre.',
    ],
    send: ['Drag the files from the left, your computer, to the right, into `/clinical` or another folder that takes files.'],
    resume: ['Send the same file again, and choose “Resume” when FileZilla says that the target exists already.'],
    read: ['Open `/reports` on the right and drag the reports to your computer.'],
  }),
  winscp: ({ server, login, keyed }) => ({
    connect: [
      'Choose “New Site”, and the file protocol `SFTP`.',
      `Host name: \`${server.host}\`. Port number: \`${server.port}\`.`,
      keyed
        ? `User name: \`${login}\`. Leave the password empty. Under “Advanced”, “SSH”, “Authentication”, choose the file of your private key.`
        : `User name: \`${login}\`. WinSCP asks for the password when it connects.`,
      '“Login”.',
    ],
    trust: [
      'At the first connection, WinSCP shows the key of the host with its SHA-256 fingerprint. Compare it with the one of step\u00a02 before you accept.',
    ],
    send: ['Drag the files from the left, your computer, to the right, into `/clinical` or another folder that takes files.'],
    resume: ['WinSCP resumes large files by itself: send the same file again, and agree to resume.'],
    read: ['Open `/reports` on the right and drag the reports to your computer.'],
    names: ['WinSCP first sends under a name in `.filepart`, then renames. The file is taken and checked only once renamed, and so whole.'],
  }),
  sftp: () => ({
    trust: [enOnce, enPaste],
    connect: ['In a terminal. On Windows, PowerShell will do: OpenSSH comes with it.'],
    send: ['Once connected, at the prompt `sftp>`:'],
    resume: ['`reput` goes on where the upload stopped. The file on your computer must not have changed.'],
    read: ['`ls` shows the reports, `get` downloads them.'],
    names: ['`sftp` sends under the final name: the file is taken when the upload ends.'],
  }),
  scp: () => ({
    trust: [enOnce, enPaste],
    send: ['With OpenSSH 9 or later. From 8.7 to 9, add `-s` after `scp`.'],
    resume: ['`scp` does not resume: use `reput`, under “sftp”.'],
    read: ['Downloads all reports into the current folder.'],
  }),
  lftp: () => ({
    trust: [enOnce, 'Without this line lftp refuses to connect: it does not ask.'],
    connect: ['In a terminal:'],
    send: ['At the prompt of lftp. `mirror` sends a whole folder, four files at a time:'],
    resume: ['With `-c`, lftp goes on where the upload stopped:'],
    read: ['Downloads all reports:'],
  }),
  rclone: ({ keyed }) => ({
    trust: [enOnce],
    connect: [
      keyed
        ? 'Only once: this makes the destination `cqdg`.'
        : 'Only once: this makes the destination `cqdg`. The password is asked for each time, and never kept.',
    ],
    send: ['The second command sends a whole folder, and leaves out what is there already:'],
    resume: ['Start the same command again: rclone leaves out the files that are whole, and begins the one that was cut anew.'],
    read: ['Downloads all reports:'],
    names: [
      'Since version 1.63, rclone first sends under a name in `.partial`, then renames. The file is taken only once renamed, and so whole.',
    ],
  }),
  curl: () => ({
    connect: ['`curl --version` must name `sftp`: the curl that comes with Windows or macOS knows nothing of it.'],
    trust: ['The option `--hostpubsha256` holds the fingerprint of the server: curl 7.80 or later refuses any other.'],
    send: ['The slash at the end of the address keeps the name of the file:'],
    resume: ['With `-C -`, curl goes on where the upload stopped:'],
    read: ['Shows the list of reports. Add a name and `-O` to download one.'],
    names: ['curl sends under the final name: the file is taken when the upload ends.'],
  }),
};

const frNames: Record<Client, string> = {
  ...{ filezilla: 'FileZilla', winscp: 'WinSCP', sftp: 'sftp', scp: 'scp', lftp: 'lftp', rclone: 'rclone', curl: 'curl' },
};
const frParts: Record<RecipePart, string> = {
  trust: 'Vérifier le serveur',
  connect: 'Se connecter',
  send: 'Envoyer',
  resume: 'Reprendre un envoi coupé',
  read: 'Lire les rapports',
  names: 'Noms temporaires',
};
const enParts: Record<RecipePart, string> = {
  trust: 'Verify the server',
  connect: 'Connect',
  send: 'Send',
  resume: 'Resume a broken upload',
  read: 'Read the reports',
  names: 'Temporary names',
};

export const recipesTexts = defineTexts({
  fr: {
    title: 'Se connecter et envoyer',
    text: 'Choisissez votre programme. Les commandes portent déjà votre identifiant.',
    tabs: 'Programmes',
    by: 'Avec',
    key: 'une clé',
    password: 'un mot de passe',
    clients: frNames,
    parts: frParts,
    recipes: frRecipes,
    command: 'la commande',
    filezilla: {
      window: 'Gestionnaire de sites',
      site: 'Nouveau site',
      tab: 'Général',
      protocol: 'Protocole :',
      host: 'Hôte :',
      port: 'Port :',
      logon: "Type d'authentification :",
      byKey: 'Fichier de clé',
      byPassword: 'Demander le mot de passe',
      user: 'Identifiant :',
      keyFile: 'Fichier de clé :',
      connect: 'Connexion',
      cancel: 'Annuler',
      alt: (a: Access) =>
        `Schéma du gestionnaire de sites de FileZilla : protocole SFTP, hôte ${a.server.host}, port ${a.server.port}, ${a.keyed ? 'fichier de clé' : 'demander le mot de passe'}, identifiant ${a.login}.`,
    },
    winscp: {
      window: 'Connexion - WinSCP',
      site: 'Nouveau site',
      session: 'Session',
      protocol: 'Protocole de fichier :',
      host: "Nom d'hôte :",
      port: 'Numéro de port :',
      user: "Nom d'utilisateur :",
      password: 'Mot de passe :',
      empty: 'laisser vide',
      advanced: 'Avancé…',
      connect: 'Connexion',
      close: 'Fermer',
      alt: (a: Access) =>
        `Schéma de la fenêtre de connexion de WinSCP : protocole SFTP, hôte ${a.server.host}, port ${a.server.port}, utilisateur ${a.login}${a.keyed ? ', mot de passe vide, clé privée sous « Avancé »' : ''}.`,
    },
  },
  en: {
    title: 'Connect and send',
    text: 'Choose your program. The commands bear your login already.',
    tabs: 'Programs',
    by: 'With',
    key: 'a key',
    password: 'a password',
    clients: frNames,
    parts: enParts,
    recipes: enRecipes,
    command: 'the command',
    filezilla: {
      window: 'Site Manager',
      site: 'New site',
      tab: 'General',
      protocol: 'Protocol:',
      host: 'Host:',
      port: 'Port:',
      logon: 'Logon Type:',
      byKey: 'Key file',
      byPassword: 'Ask for password',
      user: 'User:',
      keyFile: 'Key file:',
      connect: 'Connect',
      cancel: 'Cancel',
      alt: (a: Access) =>
        `Drawing of FileZilla's Site Manager: protocol SFTP, host ${a.server.host}, port ${a.server.port}, ${a.keyed ? 'key file' : 'ask for password'}, user ${a.login}.`,
    },
    winscp: {
      window: 'Login - WinSCP',
      site: 'New Site',
      session: 'Session',
      protocol: 'File protocol:',
      host: 'Host name:',
      port: 'Port number:',
      user: 'User name:',
      password: 'Password:',
      empty: 'leave empty',
      advanced: 'Advanced…',
      connect: 'Login',
      close: 'Close',
      alt: (a: Access) =>
        `Drawing of WinSCP's login window: protocol SFTP, host ${a.server.host}, port ${a.server.port}, user ${a.login}${a.keyed ? ', password empty, private key under “Advanced”' : ''}.`,
    },
  },
});
