import { MAX_SFTP_ADDRESSES } from '@cqdg/contract';
import { defineTexts } from '@cqdg/ui';

export const termsTexts = defineTexts({
  fr: {
    quota: 'Quota',
    quotaHelp: 'Place pour les fichiers moléculaires et les envois inachevés. 1 To vaut 1 000 Go.',
    quotaBelow: (used: string) => `Déjà ${used} employés : plus rien ne pourra être déposé avant qu'on libère de la place.`,
    unit: 'Unité',
    units: { GB: 'Go', TB: 'To' },
    quotaFaults: {
      missing: 'Écrivez la place accordée.',
      wrong: 'Écrivez un nombre plus grand que zéro, par exemple `500` ou `1,5`.',
      tooLarge: 'Au plus 100 To par compte.',
    },
    expiry: 'Expire le',
    expiryHelp: "Le compte sert jusqu'à la fin de ce jour. La personne est prévenue 14 jours avant.",
    quick: 'Choix rapides',
    months: (n: number) => `${n} mois`,
    more: (n: number) => `+ ${n} mois`,
    expiryFaults: {
      missing: 'Choisissez le dernier jour du compte.',
      past: 'Ce jour est passé. Choisissez un jour à venir.',
      tooFar: (day: string) => `Au plus tard le ${day}.`,
    },
    addresses: 'Adresses permises',
    addressesHelp: 'Une adresse ou un réseau par ligne, par exemple `132.203.14.0/24`. Vide : de partout.',
    addressesFaults: {
      wrong: (line: string) => `\`${line}\` n'est ni une adresse ni un réseau, par exemple \`132.203.14.87\` ou \`132.203.14.0/24\`.`,
      tooMany: `Au plus ${MAX_SFTP_ADDRESSES} adresses.`,
    },
    optional: 'facultatif',
    titles: {
      quota: (name: string) => `Changer le quota de ${name}`,
      expiry: (name: string) => `Changer l'expiration de ${name}`,
      addresses: (name: string) => `Changer les adresses de ${name}`,
    },
    save: { quota: 'Changer le quota', expiry: "Changer l'expiration", addresses: 'Changer les adresses' },
    cancel: 'Annuler',
  },
  en: {
    quota: 'Quota',
    quotaHelp: 'Room for molecular files and unfinished uploads. 1 TB is 1,000 GB.',
    quotaBelow: (used: string) => `${used} are used already: nothing more can be deposited until room is made.`,
    unit: 'Unit',
    units: { GB: 'GB', TB: 'TB' },
    quotaFaults: {
      missing: 'Write how much room is granted.',
      wrong: 'Write a number above zero, such as `500` or `1.5`.',
      tooLarge: 'At most 100 TB for an account.',
    },
    expiry: 'Expires on',
    expiryHelp: 'The account works until the end of that day. The person is told 14 days before.',
    quick: 'Quick choices',
    months: (n: number) => `${n} months`,
    more: (n: number) => `+ ${n} months`,
    expiryFaults: {
      missing: 'Choose the last day of the account.',
      past: 'That day is over. Choose one to come.',
      tooFar: (day: string) => `${day} at the latest.`,
    },
    addresses: 'Allowed addresses',
    addressesHelp: 'One address or network a line, such as `132.203.14.0/24`. Empty: from anywhere.',
    addressesFaults: {
      wrong: (line: string) => `\`${line}\` is neither an address nor a network, such as \`132.203.14.87\` or \`132.203.14.0/24\`.`,
      tooMany: `At most ${MAX_SFTP_ADDRESSES} addresses.`,
    },
    optional: 'optional',
    titles: {
      quota: (name: string) => `Change the quota of ${name}`,
      expiry: (name: string) => `Change the expiry of ${name}`,
      addresses: (name: string) => `Change the addresses of ${name}`,
    },
    save: { quota: 'Change the quota', expiry: 'Change the expiry', addresses: 'Change the addresses' },
    cancel: 'Cancel',
  },
});
