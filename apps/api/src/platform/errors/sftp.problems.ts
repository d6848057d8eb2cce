import { defineProblems } from './problem.text';

/** Accounts of the SFTP server, and the keys by which they are used. */
export const sftpProblems = defineProblems({
  'sftp.not_member': {
    status: 409,
    fr: {
      title: 'Personne hors de l’étude',
      detail: 'Un compte SFTP est pour un membre de l’étude dont le compte est actif. Invitez d’abord cette personne.',
    },
    en: {
      title: 'Not a member of the study',
      detail: 'An SFTP account is for a member of the study whose account is active. Invite this person first.',
    },
  },
  'sftp.account_exists': {
    status: 409,
    fr: { title: 'Compte déjà créé', detail: 'Cette personne a déjà un compte SFTP dans cette étude.' },
    en: { title: 'Account already there', detail: 'This person already has an SFTP account in this study.' },
  },
  'sftp.name_taken': {
    status: 409,
    fr: { title: 'Identifiant déjà pris', detail: 'L’identifiant {name} appartient à un autre compte SFTP. Choisissez-en un autre.' },
    en: { title: 'Login already taken', detail: 'The login {name} belongs to another SFTP account. Choose another one.' },
  },
  'sftp.expiry': {
    status: 400,
    fr: { title: 'Date de fin à revoir', detail: 'Le compte doit prendre fin après aujourd’hui, et dans au plus {days} jours.' },
    en: { title: 'Look at the end again', detail: 'The account must end after today, and within {days} days.' },
  },
  'sftp.address_invalid': {
    status: 400,
    fr: {
      title: 'Adresse illisible',
      detail: '{address} n’est ni une adresse IP ni un réseau, comme 132.203.14.87, 132.203.14.0/24 ou 2607:f048:2::/48.',
    },
    en: {
      title: 'Unreadable address',
      detail: '{address} is neither an IP address nor a network, such as 132.203.14.87, 132.203.14.0/24 or 2607:f048:2::/48.',
    },
  },
  'sftp.request_kind': {
    status: 409,
    fr: { title: 'Demande d’une autre sorte', detail: 'La demande nº {number} ne porte pas sur un compte SFTP.' },
    en: { title: 'Request of another kind', detail: 'Request no. {number} does not ask for an SFTP account.' },
  },
  'sftp.key_private': {
    status: 400,
    fr: {
      title: 'C’est une clé privée',
      detail:
        'Une clé privée ne doit jamais quitter votre ordinateur. Nous n’en avons rien gardé, mais mieux vaut ne plus vous en servir\u00a0: faites une nouvelle paire de clés, et collez ici le contenu du fichier .pub.',
    },
    en: {
      title: 'This is a private key',
      detail:
        'A private key must never leave your computer. We kept nothing of it, but you had better stop using it: make a new pair of keys, and paste here what is in the .pub file.',
    },
  },
  'sftp.key_lines': {
    status: 400,
    fr: {
      title: 'Une seule ligne par clé',
      detail:
        'Collez une clé à la fois, en une seule ligne qui commence par ssh-ed25519, ecdsa-sha2 ou ssh-rsa. PuTTYgen la montre dans la case du haut.',
    },
    en: {
      title: 'One line for a key',
      detail:
        'Paste one key at a time, as one line that begins with ssh-ed25519, ecdsa-sha2 or ssh-rsa. PuTTYgen shows it in the box at the top.',
    },
  },
  'sftp.key_hardware': {
    status: 400,
    fr: {
      title: 'Clé d’un dispositif de sécurité',
      detail: 'Le serveur ne prend pas les clés liées à un dispositif de sécurité (sk-). Faites une clé ed25519 ordinaire.',
    },
    en: {
      title: 'Key of a security device',
      detail: 'The server does not take keys bound to a security device (sk-). Make an ordinary ed25519 key.',
    },
  },
  'sftp.key_certificate': {
    status: 400,
    fr: {
      title: 'C’est un certificat',
      detail: 'Le serveur prend des clés publiques, non des certificats. Collez le contenu du fichier .pub de la clé elle-même.',
    },
    en: {
      title: 'This is a certificate',
      detail: 'The server takes public keys, not certificates. Paste what is in the .pub file of the key itself.',
    },
  },
  'sftp.key_dsa': {
    status: 400,
    fr: { title: 'Clé DSA', detail: 'Les clés DSA ne sont plus sûres. Faites une clé ed25519.' },
    en: { title: 'DSA key', detail: 'DSA keys are no longer safe. Make an ed25519 key.' },
  },
  'sftp.key_short': {
    status: 400,
    fr: {
      title: 'Clé RSA trop courte',
      detail: 'Cette clé RSA a {bits} bits; il en faut au moins 3072. Faites-en une plus longue, ou une clé ed25519.',
    },
    en: {
      title: 'RSA key too short',
      detail: 'This RSA key has {bits} bits; at least 3072 are needed. Make a longer one, or an ed25519 key.',
    },
  },
  'sftp.key_unreadable': {
    status: 400,
    fr: {
      title: 'Clé illisible',
      detail:
        'Ce texte n’est pas une clé publique ed25519, ecdsa ou rsa. Collez la ligne entière du fichier .pub, sans rien ajouter devant.',
    },
    en: {
      title: 'Unreadable key',
      detail: 'This text is no ed25519, ecdsa or rsa public key. Paste the whole line of the .pub file, with nothing before it.',
    },
  },
  'sftp.key_known': {
    status: 409,
    fr: { title: 'Clé déjà là', detail: 'Ce compte SFTP a déjà cette clé.' },
    en: { title: 'Key already there', detail: 'This SFTP account already has this key.' },
  },
  'sftp.keys_full': {
    status: 409,
    fr: { title: 'Trop de clés', detail: 'Un compte SFTP a au plus {max} clés. Retirez celles qui ne servent plus.' },
    en: { title: 'Too many keys', detail: 'An SFTP account has at most {max} keys. Remove those that no longer serve.' },
  },
});
