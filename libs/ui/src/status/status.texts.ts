import { format } from '../i18n/format';
import { defineTexts } from '../i18n/texts';

export const statusTexts = defineTexts({
  fr: {
    label: 'État du portail',
    lost: 'Connexion perdue',
    lostText: 'Le portail ne répond pas. Ce que vous avez saisi reste dans la page, et la connexion reprendra d’elle-même.',
    tryNow: 'Réessayer maintenant',
    trying: 'Essai en cours',
    maintenance: 'Portail en maintenance',
    maintenanceText: 'Vous pouvez tout consulter, mais rien changer pour le moment. Ce qui est déposé et signé n’est pas touché.',
    until: (iso: string) => `Fin prévue : ${format.fr.when(iso)}.`,
  },
  en: {
    label: 'State of the portal',
    lost: 'Connection lost',
    lostText: 'The portal does not answer. What you typed stays in the page, and the connection will come back by itself.',
    tryNow: 'Try now',
    trying: 'Trying',
    maintenance: 'Portal in maintenance',
    maintenanceText: 'You can read everything, but change nothing for now. What was uploaded and signed is not touched.',
    until: (iso: string) => `Expected to end: ${format.en.when(iso)}.`,
  },
});
