// Written by tools/build/guide.mjs from docs/guide. Do not edit: run the script.
import type { Chapter } from '../guide.model';

export const chapters: Chapter[] = [
 {
  "id": "start",
  "title": "Commencer",
  "blocks": [
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Ce guide suit le parcours des données d’une étude, de la création de votre compte jusqu’à leur libération. Le portail vérifie vos fichiers en quelques secondes, montre chaque erreur à sa ligne et garde tout ce que vous avez déposé."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "ouvrir-un-compte",
    "text": "Ouvrir un compte"
   },
   {
    "kind": "ol",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "La personne responsable de l’étude communique avec le centre, qui crée l’étude."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Le centre, ou une personne responsable, vous invite par courriel."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Ouvrez le lien du courriel, choisissez votre mot de passe : votre compte est prêt. Le lien sert une seule fois et expire après quelques jours. S’il ne fonctionne plus, demandez une nouvelle invitation."
       }
      ],
      "blocks": []
     }
    ]
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Si vous êtes membre d’une seule étude, le portail l’ouvre dès votre connexion. Sinon, il montre la liste de vos études."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "qui-peut-faire-quoi",
    "text": "Qui peut faire quoi"
   },
   {
    "kind": "table",
    "head": [
     [
      {
       "kind": "text",
       "text": "Rôle"
      }
     ],
     [
      {
       "kind": "text",
       "text": "Ce qu’il permet"
      }
     ]
    ],
    "rows": [
     [
      [
       {
        "kind": "text",
        "text": "Lecture"
       }
      ],
      [
       {
        "kind": "text",
        "text": "voir les données et l’état de l’étude"
       }
      ]
     ],
     [
      [
       {
        "kind": "text",
        "text": "Dépôt"
       }
      ],
      [
       {
        "kind": "text",
        "text": "en plus, inscrire des échantillons, téléverser des tables, lancer la validation"
       }
      ]
     ],
     [
      [
       {
        "kind": "text",
        "text": "Responsable"
       }
      ],
      [
       {
        "kind": "text",
        "text": "en plus, inviter des membres et signer"
       }
      ]
     ]
    ]
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Plusieurs personnes peuvent travailler en même temps. La page des membres dit qui a quel rôle."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "le-parcours-en-un-coup-d-il",
    "text": "Le parcours en un coup d’œil"
   },
   {
    "kind": "ol",
    "items": [
     {
      "parts": [
       {
        "kind": "link",
        "text": "Inscrire les échantillons",
        "to": "/guide/samples"
       },
       {
        "kind": "text",
        "text": "."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "link",
        "text": "Remplir les gabarits",
        "to": "/guide/templates"
       },
       {
        "kind": "text",
        "text": " et "
       },
       {
        "kind": "link",
        "text": "téléverser les tables cliniques",
        "to": "/guide/tables"
       },
       {
        "kind": "text",
        "text": "."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "link",
        "text": "Lire les constats et corriger",
        "to": "/guide/findings"
       },
       {
        "kind": "text",
        "text": ", jusqu’à ce qu’il ne reste aucune erreur."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "link",
        "text": "Signer",
        "to": "/guide/signing"
       },
       {
        "kind": "text",
        "text": " : vos données deviennent officielles."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Le centre contrôle la qualité, puis vient l’embargo et enfin la libération : voir "
       },
       {
        "kind": "link",
        "text": "Après la signature",
        "to": "/guide/after"
       },
       {
        "kind": "text",
        "text": "."
       }
      ],
      "blocks": []
     }
    ]
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "L’accueil de l’étude montre toujours où vous en êtes et ce qu’il y a à faire maintenant."
     }
    ]
   },
   {
    "kind": "picture",
    "src": "/pictures/fr/study-home-errors-1440.webp",
    "width": 1440,
    "height": 900,
    "alt": "Accueil d’une étude : les six étapes, puis l’encadré « À faire maintenant » et les erreurs par table",
    "phone": {
     "src": "/pictures/fr/study-home-errors-390.webp",
     "width": 390,
     "height": 844
    }
   },
   {
    "kind": "h2",
    "id": "sans-compte",
    "text": "Sans compte"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Le "
     },
     {
      "kind": "link",
      "text": "dictionnaire et les gabarits",
      "to": "/dictionary"
     },
     {
      "kind": "text",
      "text": " sont ouverts à tous : vous pouvez préparer vos fichiers avant d’avoir un compte."
     }
    ]
   }
  ]
 },
 {
  "id": "samples",
  "title": "Inscrire les échantillons",
  "blocks": [
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "L’inscription dit au centre quels échantillons l’étude apporte, de quel biospécimen vient chacun et de quelle personne. Elle vient en premier : les tables cliniques sont vérifiées d’après ce qui est inscrit."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "preparer-le-fichier",
    "text": "Préparer le fichier"
   },
   {
    "kind": "ol",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "À la page « Échantillons », téléchargez le gabarit "
       },
       {
        "kind": "code",
        "text": "sample_registration"
       },
       {
        "kind": "text",
        "text": "."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Remplissez une ligne par échantillon. La première ligne, celle des noms de champs, reste telle quelle."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Enregistrez en TSV ou en Excel. Le nom du fichier commence par "
       },
       {
        "kind": "code",
        "text": "sample_registration"
       },
       {
        "kind": "text",
        "text": "; "
       },
       {
        "kind": "code",
        "text": "sample-registration"
       },
       {
        "kind": "text",
        "text": " et "
       },
       {
        "kind": "code",
        "text": "registration"
       },
       {
        "kind": "text",
        "text": " sont aussi reconnus."
       }
      ],
      "blocks": []
     }
    ]
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Les identifiants sont ceux de votre étude. Ils sont codés, stables et ne viennent pas d’un numéro de dossier d’hôpital. Voir "
     },
     {
      "kind": "link",
      "text": "Vie privée",
      "to": "/guide/privacy"
     },
     {
      "kind": "text",
      "text": "."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "deposer-lire-l-apercu-inscrire",
    "text": "Déposer, lire l’aperçu, inscrire"
   },
   {
    "kind": "ol",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "Déposez le fichier. Il est vérifié aussitôt et rien n’est inscrit avant votre accord."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "S’il y a des erreurs, elles sont toutes à corriger : corrigez le fichier, puis remplacez-le. Le fichier précédent ne bloque rien."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Sans erreur, l’aperçu range vos lignes en trois groupes :"
       }
      ],
      "blocks": [
       {
        "kind": "ul",
        "items": [
         {
          "parts": [
           {
            "kind": "strong",
            "text": "Nouveaux"
           },
           {
            "kind": "text",
            "text": " : ils seront inscrits."
           }
          ],
          "blocks": []
         },
         {
          "parts": [
           {
            "kind": "strong",
            "text": "Déjà inscrits"
           },
           {
            "kind": "text",
            "text": " : ces lignes sont les mêmes, rien ne change pour elles."
           }
          ],
          "blocks": []
         },
         {
          "parts": [
           {
            "kind": "strong",
            "text": "En conflit"
           },
           {
            "kind": "text",
            "text": " : ces lignes contredisent ce qui est inscrit."
           }
          ],
          "blocks": []
         }
        ]
       }
      ]
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Vérifiez les nouveaux, puis choisissez « Inscrire »."
       }
      ],
      "blocks": []
     }
    ]
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Vous pouvez ajouter des échantillons plus tard, avec un fichier qui ne contient que les nouveaux ou avec le fichier complet."
     }
    ]
   },
   {
    "kind": "note",
    "parts": [
     {
      "kind": "text",
      "text": "Un échantillon inscrit garde son participant, son biospécimen et son type. Seul le centre peut les changer : regardez l’aperçu avant d’inscrire."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "changer-ce-qui-est-inscrit",
    "text": "Changer ce qui est inscrit"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Une erreur vous a échappé, ou une personne retire son consentement? Dans la liste des inscrits, le crayon d’un échantillon ouvre une demande de changement. Écrivez les liens comme ils doivent être, ou cochez « Retirer du registre »; une même demande peut porter sur plusieurs échantillons. Ce que le dictionnaire refuse est dit tout de suite. La demande montre ensuite les conséquences du changement, à vous comme au centre, qui le fait d’un seul coup."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "retrouver-ce-qui-est-inscrit",
    "text": "Retrouver ce qui est inscrit"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "La liste au bas de la page se cherche et se trie, et « Liste des inscrits » la télécharge. Le centre peut recevoir les données moléculaires d’un échantillon dès qu’il est inscrit."
     }
    ]
   }
  ]
 },
 {
  "id": "templates",
  "title": "Gabarits et Excel",
  "blocks": [
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Chaque table a son gabarit : les bonnes colonnes, dans l’ordre, avec ce que chacune attend. Ils se téléchargent à la page "
     },
     {
      "kind": "link",
      "text": "Dictionnaire et gabarits",
      "to": "/dictionary"
     },
     {
      "kind": "text",
      "text": ", sans compte."
     }
    ]
   },
   {
    "kind": "ul",
    "items": [
     {
      "parts": [
       {
        "kind": "strong",
        "text": "Le classeur Excel"
       },
       {
        "kind": "text",
        "text": " a une feuille par table, des listes déroulantes et une note sur chaque titre de colonne. Il se dépose tel quel; les feuilles vides sont ignorées."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "strong",
        "text": "Les fichiers TSV"
       },
       {
        "kind": "text",
        "text": " : un fichier par table, pour qui travaille avec un logiciel ou un script."
       }
      ],
      "blocks": []
     }
    ]
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Excel et TSV passent par les mêmes vérifications et donnent les mêmes constats."
     }
    ]
   },
   {
    "kind": "picture",
    "src": "/pictures/fr/dictionary-table-1440.webp",
    "width": 1440,
    "height": 900,
    "alt": "Dictionnaire : la liste des tables à gauche, les champs de la table ouverte avec leurs codes et leurs règles",
    "phone": {
     "src": "/pictures/fr/dictionary-table-390.webp",
     "width": 390,
     "height": 844
    }
   },
   {
    "kind": "h2",
    "id": "remplir",
    "text": "Remplir"
   },
   {
    "kind": "ul",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "Gardez la première ligne et le nom des feuilles : le portail reconnaît vos tables à cela."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Une ligne par enregistrement, sans ligne de titre en plus ni total à la fin."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Pour une liste fermée, écrivez le code du dictionnaire. Les mots proches sont reconnus et une proposition vous est faite, mais le code juste va plus vite."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Plusieurs valeurs dans une cellule se séparent par "
       },
       {
        "kind": "code",
        "text": ";"
       },
       {
        "kind": "text",
        "text": "."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Les âges sont en jours, en nombres entiers : 4 ans font "
       },
       {
        "kind": "code",
        "text": "1461"
       },
       {
        "kind": "text",
        "text": "."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Sans valeur, laissez la cellule vide. N’écrivez ni "
       },
       {
        "kind": "code",
        "text": "NA"
       },
       {
        "kind": "text",
        "text": " ni "
       },
       {
        "kind": "code",
        "text": "-"
       },
       {
        "kind": "text",
        "text": "."
       }
      ],
      "blocks": []
     }
    ]
   },
   {
    "kind": "h2",
    "id": "conseils-pour-excel",
    "text": "Conseils pour Excel"
   },
   {
    "kind": "ul",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "Les cellules des gabarits sont au format « Texte » : Excel ne change alors ni les codes ni les dates. Si vous collez depuis un autre fichier, choisissez « Coller les valeurs »."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Un zéro perdu ("
       },
       {
        "kind": "code",
        "text": "007"
       },
       {
        "kind": "text",
        "text": " devenu "
       },
       {
        "kind": "code",
        "text": "7"
       },
       {
        "kind": "text",
        "text": ") ou un nombre devenu une date ne se rattrape pas : remettez la colonne en texte et recopiez les valeurs."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Évitez les cellules fusionnées, les formules et les lignes masquées. Le portail vous le dit s’il en trouve."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Enregistrez en "
       },
       {
        "kind": "code",
        "text": ".xlsx"
       },
       {
        "kind": "text",
        "text": ". Si vous exportez, choisissez « Texte (séparateur : tabulation) », et non « CSV » : un fichier séparé par des virgules ou des points-virgules est refusé."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Un fichier protégé par mot de passe ne peut pas être lu : enlevez la protection avant de le déposer."
       }
      ],
      "blocks": []
     }
    ]
   },
   {
    "kind": "h2",
    "id": "quand-le-dictionnaire-change",
    "text": "Quand le dictionnaire change"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Un dictionnaire a un numéro de version. Si une nouvelle version paraît, le portail vous demande de valider de nouveau les données qui ne sont pas encore signées. Un gabarit d’une version précédente est encore lu : les colonnes qui ne conviennent plus sont signalées."
     }
    ]
   }
  ]
 },
 {
  "id": "tables",
  "title": "Téléverser les tables cliniques",
  "blocks": [
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Les données cliniques tiennent en plusieurs tables : une par sujet. Une soumission complète demande "
     },
     {
      "kind": "code",
      "text": "study"
     },
     {
      "kind": "text",
      "text": ", "
     },
     {
      "kind": "code",
      "text": "participant"
     },
     {
      "kind": "text",
      "text": ", "
     },
     {
      "kind": "code",
      "text": "biospecimen"
     },
     {
      "kind": "text",
      "text": ", et "
     },
     {
      "kind": "code",
      "text": "phenotype"
     },
     {
      "kind": "text",
      "text": " ou "
     },
     {
      "kind": "code",
      "text": "diagnosis"
     },
     {
      "kind": "text",
      "text": ". Les autres tables sont facultatives, mais une table envoyée doit être entière."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "deposer",
    "text": "Déposer"
   },
   {
    "kind": "ol",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "Ouvrez « Tables cliniques » et déposez vos fichiers, plusieurs à la fois si vous voulez, ou le classeur Excel rempli."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Le nom du fichier commence par celui de sa table : "
       },
       {
        "kind": "code",
        "text": "participant.tsv"
       },
       {
        "kind": "text",
        "text": ", "
       },
       {
        "kind": "code",
        "text": "participant_v2.tsv"
       },
       {
        "kind": "text",
        "text": ". Si le portail ne la reconnaît pas, il vous demande laquelle c’est."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "La validation commence dès que les fichiers sont arrivés. Vous pouvez quitter la page : le résultat vous attendra."
       }
      ],
      "blocks": []
     }
    ]
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Un fichier remplace sa table, et elle seule. Un fichier refusé ne remplace rien : ce qui était en place reste."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "ce-que-la-validation-regarde",
    "text": "Ce que la validation regarde"
   },
   {
    "kind": "table",
    "head": [
     [
      {
       "kind": "text",
       "text": "Étape"
      }
     ],
     [
      {
       "kind": "text",
       "text": "Ce qui est vérifié"
      }
     ]
    ],
    "rows": [
     [
      [
       {
        "kind": "text",
        "text": "Fichier"
       }
      ],
      [
       {
        "kind": "text",
        "text": "le nom, l’encodage, la première ligne"
       }
      ]
     ],
     [
      [
       {
        "kind": "text",
        "text": "Lignes"
       }
      ],
      [
       {
        "kind": "text",
        "text": "le type de chaque valeur, les listes de codes, les nombres permis, les champs obligatoires"
       }
      ]
     ],
     [
      [
       {
        "kind": "text",
        "text": "Relations"
       }
      ],
      [
       {
        "kind": "text",
        "text": "les liens entre les tables et avec les échantillons inscrits, les familles, les âges"
       }
      ]
     ]
    ]
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Une table passe à l’étape suivante quand la précédente est en ordre. Après une correction, de nouveaux constats peuvent donc paraître : ce sont ceux d’une étape qui n’avait pas encore été regardée."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "les-tuiles",
    "text": "Les tuiles"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Chaque tuile dit l’état de sa table : pas envoyée, en validation, conforme, ou le nombre d’erreurs. Son menu permet de remplacer le fichier, de télécharger l’original, de le retirer ou, s’il contient des renseignements personnels, de le "
     },
     {
      "kind": "link",
      "text": "détruire",
      "to": "/guide/privacy"
     },
     {
      "kind": "text",
      "text": "."
     }
    ]
   },
   {
    "kind": "picture",
    "src": "/pictures/fr/clinical-tables-errors-1440.webp",
    "width": 1440,
    "height": 900,
    "alt": "Tables cliniques : une tuile par table, puis les constats de la validation",
    "phone": {
     "src": "/pictures/fr/clinical-tables-errors-390.webp",
     "width": 390,
     "height": 844
    }
   },
   {
    "kind": "h2",
    "id": "si-la-validation-echoue-chez-nous",
    "text": "Si la validation échoue chez nous"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Une panne du portail n’est jamais montrée comme une erreur de vos données : la tuile dit « Échec chez nous » et un bouton relance la validation. Vos fichiers sont gardés."
     }
    ]
   }
  ]
 },
 {
  "id": "findings",
  "title": "Lire les constats et corriger",
  "blocks": [
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Un constat dit la table, la ligne de votre fichier, le champ, la valeur reçue et ce qui est attendu. Les numéros de ligne sont ceux que montre votre tableur."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "erreurs-et-avertissements",
    "text": "Erreurs et avertissements"
   },
   {
    "kind": "ul",
    "items": [
     {
      "parts": [
       {
        "kind": "strong",
        "text": "Une erreur"
       },
       {
        "kind": "text",
        "text": " est à corriger avant la signature."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "strong",
        "text": "Un avertissement"
       },
       {
        "kind": "text",
        "text": " est à lire, mais n’empêche pas de signer : un code que nous ne connaissons pas, un âge étonnant."
       }
      ],
      "blocks": []
     }
    ]
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Les constats semblables sont groupés : vingt valeurs « Homme » dans "
     },
     {
      "kind": "code",
      "text": "sex"
     },
     {
      "kind": "text",
      "text": " font un seul groupe. Commencez par les plus grands groupes."
     }
    ]
   },
   {
    "kind": "picture",
    "src": "/pictures/fr/clinical-tables-findings-1440.webp",
    "width": 1440,
    "height": 900,
    "alt": "Constats d’une validation : les groupes à gauche, les lignes touchées et la proposition à droite",
    "phone": {
     "src": "/pictures/fr/clinical-tables-findings-390.webp",
     "width": 390,
     "height": 844
    }
   },
   {
    "kind": "h2",
    "id": "corriger-dans-la-page",
    "text": "Corriger dans la page"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Quand le portail devine la bonne valeur, il la propose. Relisez-la, puis appliquez-la à toutes les cellules du groupe. Le portail fait une nouvelle version de votre fichier et lance une validation. « Annuler » remet les valeurs d’avant."
     }
    ]
   },
   {
    "kind": "note",
    "parts": [
     {
      "kind": "text",
      "text": "Après une correction dans la page, téléchargez la version à jour par le menu de la tuile et continuez avec elle. Un dépôt de votre ancien fichier remplacerait la correction."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "corriger-dans-votre-fichier",
    "text": "Corriger dans votre fichier"
   },
   {
    "kind": "ol",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "Téléchargez le rapport : un fichier TSV qu’un tableur ouvre, avec une ligne par constat."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Corrigez dans votre fichier, à la ligne indiquée."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Déposez de nouveau le fichier de cette table. Les autres restent en place."
       }
      ],
      "blocks": []
     }
    ]
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Après chaque validation, la page compte ce qui est corrigé, ce qui est nouveau et ce qui reste."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "les-erreurs-les-plus-courantes",
    "text": "Les erreurs les plus courantes"
   },
   {
    "kind": "table",
    "head": [
     [
      {
       "kind": "text",
       "text": "Constat"
      }
     ],
     [
      {
       "kind": "text",
       "text": "Quoi faire"
      }
     ]
    ],
    "rows": [
     [
      [
       {
        "kind": "text",
        "text": "Valeur hors de la liste"
       }
      ],
      [
       {
        "kind": "text",
        "text": "prendre le code du dictionnaire, ou appliquer la proposition"
       }
      ]
     ],
     [
      [
       {
        "kind": "text",
        "text": "Valeur obligatoire absente"
       }
      ],
      [
       {
        "kind": "text",
        "text": "remplir la cellule; la note du gabarit dit quand un champ conditionnel est demandé"
       }
      ]
     ],
     [
      [
       {
        "kind": "text",
        "text": "Participant non inscrit"
       }
      ],
      [
       {
        "kind": "text",
        "text": "l'"
       },
       {
        "kind": "link",
        "text": "inscrire",
        "to": "/guide/samples"
       },
       {
        "kind": "text",
        "text": ", ou corriger l’identifiant (majuscules, zéros)"
       }
      ]
     ],
     [
      [
       {
        "kind": "text",
        "text": "Identifiant en double"
       }
      ],
      [
       {
        "kind": "text",
        "text": "garder une seule ligne"
       }
      ]
     ],
     [
      [
       {
        "kind": "text",
        "text": "Nombre changé en date"
       }
      ],
      [
       {
        "kind": "text",
        "text": "remettre la colonne en texte dans Excel, voir "
       },
       {
        "kind": "link",
        "text": "Gabarits et Excel",
        "to": "/guide/templates"
       }
      ]
     ]
    ]
   }
  ]
 },
 {
  "id": "signing",
  "title": "Signer",
  "blocks": [
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "La signature rend la soumission officielle. Seule une personne responsable de l’étude peut signer, et seulement quand la dernière validation est sans erreur et couvre exactement les fichiers en place."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "ce-qui-est-signe",
    "text": "Ce qui est signé"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "La page « Signature » montre, avant de signer :"
     }
    ]
   },
   {
    "kind": "ul",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "chaque table, son fichier, son nombre de lignes et ses avertissements;"
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "la version du dictionnaire et celle du registre des échantillons;"
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "le texte de la déclaration."
       }
      ],
      "blocks": []
     }
    ]
   },
   {
    "kind": "picture",
    "src": "/pictures/fr/sign-valid-1440.webp",
    "width": 1440,
    "height": 900,
    "alt": "Page de signature : les fichiers à gauche, l’aperçu du reçu, la déclaration et le mot de passe",
    "phone": {
     "src": "/pictures/fr/sign-valid-390.webp",
     "width": 390,
     "height": 844
    }
   },
   {
    "kind": "h2",
    "id": "signer-pas-a-pas",
    "text": "Signer, pas à pas"
   },
   {
    "kind": "ol",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "Lisez la liste des fichiers et la déclaration."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Cochez la case pour y souscrire."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Écrivez votre mot de passe : il confirme que c’est bien vous."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Choisissez « Signer »."
       }
      ],
      "blocks": []
     }
    ]
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Si quelque chose change pendant que vous lisez (un fichier remplacé, un échantillon inscrit, un nouveau dictionnaire), le portail refuse la signature et dit pourquoi. Validez de nouveau, puis revenez."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "le-recu",
    "text": "Le reçu"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Le reçu dit qui a signé, quand, quelle déclaration, avec l’empreinte SHA-256 de chaque fichier. Téléchargez-le et gardez-le avec vos fichiers. Quiconque a le reçu, les fichiers et la clé publique du centre peut vérifier la signature sans passer par le portail : la page donne la commande."
     }
    ]
   }
  ]
 },
 {
  "id": "after",
  "title": "Après la signature",
  "blocks": [
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Une révision signée ne change plus. Le centre la contrôle, et vous suivez son état à l’accueil de l’étude."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "controle-de-la-qualite",
    "text": "Contrôle de la qualité"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Le centre examine les données cliniques et les données moléculaires. Deux issues :"
     }
    ]
   },
   {
    "kind": "ul",
    "items": [
     {
      "parts": [
       {
        "kind": "strong",
        "text": "Acceptée"
       },
       {
        "kind": "text",
        "text": " : la révision est en vigueur."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "strong",
        "text": "Retournée"
       },
       {
        "kind": "text",
        "text": " : le centre dit ce qui est à revoir, dans ses remarques. Une nouvelle révision s’ouvre, avec tous vos fichiers : corrigez seulement ce qui est demandé, validez, signez."
       }
      ],
      "blocks": []
     }
    ]
   },
   {
    "kind": "h2",
    "id": "corriger-apres-la-signature",
    "text": "Corriger après la signature"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Vous avez trouvé une erreur dans des données signées? À l’accueil de l’étude, choisissez « Demander une réouverture » et dites pourquoi. Le centre peut rouvrir la soumission, avec un motif : une nouvelle révision s’ouvre et reprend tous les fichiers. La révision acceptée reste en vigueur jusqu’à ce que la suivante soit acceptée."
     }
    ]
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "La page « Historique » montre chaque révision, les décisions du centre avec leurs motifs, les fichiers et les reçus. Rien de ce qui est signé n’y change."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "retirer-une-revision",
    "text": "Retirer une révision"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Tant qu’une révision n’est pas acceptée, la personne responsable peut la retirer, à la page « Historique ». Le centre ne la traite plus; ses fichiers et, si elle est signée, son reçu restent dans l’historique. Vous commencez ensuite une autre révision avec les mêmes fichiers."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "nouvelles-donnees",
    "text": "Nouvelles données"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Une étude qui continue recueille de nouvelles données. Inscrivez les nouveaux échantillons à tout moment; pour les tables cliniques, demandez au centre d’ouvrir une nouvelle révision. Ce qui ne change pas n’est pas à renvoyer."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "donnees-moleculaires",
    "text": "Données moléculaires"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Les fichiers moléculaires sont envoyés une fois les échantillons inscrits. Le centre les analyse de la même façon pour toutes les études. Ils se déposent "
     },
     {
      "kind": "link",
      "text": "par SFTP",
      "to": "/guide/sftp"
     },
     {
      "kind": "text",
      "text": ", et la page « Fichiers moléculaires » de l’étude les montre."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "embargo-et-liberation",
    "text": "Embargo et libération"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Rien n’est libéré avant la fin du contrôle de la qualité. Vient ensuite l’embargo : pendant cette période, seuls les chercheurs et chercheuses de l’étude ont accès aux données. À son terme, elles s’ouvrent à la communauté scientifique, selon les conditions d’accès de l’étude."
     }
    ]
   }
  ]
 },
 {
  "id": "privacy",
  "title": "Vie privée",
  "blocks": [
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Les données déposées sont codées : rien ne doit permettre de reconnaître une personne directement. Au Québec, la Loi 25 fait d’un renseignement personnel divulgué un incident à déclarer."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "des-identifiants-codes",
    "text": "Des identifiants codés"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Un identifiant contient des lettres, des chiffres, "
     },
     {
      "kind": "code",
      "text": "-"
     },
     {
      "kind": "text",
      "text": ", "
     },
     {
      "kind": "code",
      "text": "."
     },
     {
      "kind": "text",
      "text": " et "
     },
     {
      "kind": "code",
      "text": "_"
     },
     {
      "kind": "text",
      "text": ". Il est unique dans l’étude, ne change pas, et ne vient ni d’un numéro de dossier, ni d’un nom, ni d’une date de naissance. La clé qui relie les codes aux personnes reste chez vous : ne la déposez jamais ici."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "ce-que-le-portail-cherche",
    "text": "Ce que le portail cherche"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Il regarde les textes et les identifiants, et signale :"
     }
    ]
   },
   {
    "kind": "ul",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "en erreur : numéro d’assurance maladie, numéro d’assurance sociale, adresse de courriel, numéro de téléphone, code postal complet, date de naissance;"
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "en avertissement : âge de plus de 90 ans, secteur postal partagé par peu de personnes."
       }
      ],
      "blocks": []
     }
    ]
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "La valeur trouvée n’est répétée ni dans le constat, ni dans les courriels, ni dans les journaux : seule sa place est dite."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "si-un-renseignement-personnel-a-ete-depose",
    "text": "Si un renseignement personnel a été déposé"
   },
   {
    "kind": "ol",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "Ne le transmettez pas plus loin : ni par courriel, ni dans une capture d’écran."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Détruisez le fichier : « Détruire ce fichier maintenant » est offert là où le constat paraît, et dans le menu de la table. Ses octets, ses constats et son nom disparaissent pour tout le monde; il reste une trace, avec votre nom et la raison. Déposez ensuite une version corrigée. Un fichier déjà signé, seul le centre peut l’effacer."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Prévenez la personne responsable de l’étude et le centre."
       }
      ],
      "blocks": []
     }
    ]
   },
   {
    "kind": "h2",
    "id": "qui-voit-vos-donnees",
    "text": "Qui voit vos données"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Les membres de votre étude et le personnel du centre. Une étude ne voit jamais une autre étude. Chaque geste est inscrit dans un journal : qui, quoi, quand."
     }
    ]
   }
  ]
 },
 {
  "id": "account",
  "title": "Protéger votre compte",
  "blocks": [
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Un mot de passe peut fuir. Un second facteur ajoute un code que seul votre téléphone peut faire : qui connaît votre mot de passe n’entre pas pour autant. Chaque personne peut l’activer; le centre le demande à son équipe."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "activer-le-second-facteur",
    "text": "Activer le second facteur"
   },
   {
    "kind": "ol",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "Installez sur votre téléphone une application qui fait des codes, par exemple FreeOTP, Aegis ou Google Authenticator."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Ouvrez « Mon compte », choisissez « Activer le second facteur » et écrivez votre mot de passe."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Balayez le code QR avec l’application. Sans appareil photo, écrivez-y la clé affichée sous le code."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Écrivez le code à six chiffres que l’application montre."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Gardez les dix codes de récupération en lieu sûr, hors de votre téléphone. Ils ne sont montrés qu’une fois."
       }
      ],
      "blocks": []
     }
    ]
   },
   {
    "kind": "picture",
    "src": "/pictures/fr/account-second-factor-1440.webp",
    "width": 1440,
    "height": 900,
    "alt": "Carte du second facteur dans Mon compte : le code QR, la clé et le champ du premier code",
    "phone": {
     "src": "/pictures/fr/account-second-factor-390.webp",
     "width": 390,
     "height": 844
    }
   },
   {
    "kind": "h2",
    "id": "a-chaque-connexion",
    "text": "À chaque connexion"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Le portail demande d’abord votre mot de passe, puis un code. Un code sert une seule fois et change toutes les 30 secondes. S’il est refusé, vérifiez que l’heure de votre téléphone est juste."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "les-codes-de-recuperation",
    "text": "Les codes de récupération"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Chacun remplace une fois le code de l’application. « Mon compte » dit combien il en reste. « Remplacer les codes de récupération » en fait dix nouveaux, contre votre mot de passe et un code; ceux d’avant ne servent plus."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "si-vous-changez-de-telephone-ou-le-perdez",
    "text": "Si vous changez de téléphone ou le perdez"
   },
   {
    "kind": "ul",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "Vous avez encore l’ancien téléphone ou des codes de récupération : connectez-vous, désactivez le second facteur, puis activez-le avec le nouveau téléphone."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Vous n’avez plus ni l’un ni l’autre : écrivez au centre, qui vérifie qui vous êtes et retire le second facteur. Vous en êtes averti par courriel."
       }
      ],
      "blocks": []
     }
    ]
   },
   {
    "kind": "note",
    "parts": [
     {
      "kind": "text",
      "text": "Personne au centre ne vous demandera un code ni votre mot de passe."
     }
    ]
   }
  ]
 },
 {
  "id": "programs",
  "title": "Envoyer par programme",
  "blocks": [
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Un programme peut faire à votre place ce qui se répète : envoyer les tables chaque nuit, les valider, lire les constats. Il se sert d’un jeton d’accès, jamais de votre mot de passe."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "creer-un-jeton",
    "text": "Créer un jeton"
   },
   {
    "kind": "ol",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "Ouvrez « Mon compte », puis « Créer un jeton » sous « Jetons d’accès »."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Donnez-lui le nom du programme : vous saurez lequel révoquer."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Cochez seulement ce dont le programme a besoin, et choisissez une durée."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Copiez le jeton aussitôt : il ne s’affiche qu’une fois."
       }
      ],
      "blocks": []
     }
    ]
   },
   {
    "kind": "table",
    "head": [
     [
      {
       "kind": "text",
       "text": "Permission"
      }
     ],
     [
      {
       "kind": "text",
       "text": "Ce que le programme peut faire"
      }
     ]
    ],
    "rows": [
     [
      [
       {
        "kind": "text",
        "text": "Lire vos études"
       }
      ],
      [
       {
        "kind": "text",
        "text": "lire l’état, les constats, les échantillons et les reçus"
       }
      ]
     ],
     [
      [
       {
        "kind": "text",
        "text": "Téléverser les tables cliniques et lancer la validation"
       }
      ],
      [
       {
        "kind": "text",
        "text": "en plus, déposer et retirer des tables, appliquer des propositions, lancer la validation"
       }
      ]
     ],
     [
      [
       {
        "kind": "text",
        "text": "Inscrire des échantillons"
       }
      ],
      [
       {
        "kind": "text",
        "text": "lire, et inscrire des échantillons"
       }
      ]
     ]
    ]
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Un jeton ne permet jamais plus que votre rôle dans l’étude. Il ne peut ni "
     },
     {
      "kind": "link",
      "text": "signer",
      "to": "/guide/signing"
     },
     {
      "kind": "text",
      "text": ", ni inviter, ni toucher à votre compte."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "un-exemple-avec-curl",
    "text": "Un exemple avec curl"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Le jeton accompagne chaque requête dans l’en-tête "
     },
     {
      "kind": "code",
      "text": "Authorization"
     },
     {
      "kind": "text",
      "text": ", après le mot "
     },
     {
      "kind": "code",
      "text": "Bearer"
     },
     {
      "kind": "text",
      "text": ". Ici, il est lu d’un fichier que vous seul pouvez ouvrir."
     }
    ]
   },
   {
    "kind": "code",
    "text": "portal=https://portail.exemple.org\nstudy=MON-ETUDE\ntoken=$(cat ~/.cqdg-token)\n\n# Envoyer une table : le nom du fichier dit laquelle.\ncurl --fail-with-body -H \"Authorization: Bearer $token\" \\\n  -H \"Content-Type: application/octet-stream\" --data-binary @participant.tsv \\\n  \"$portal/api/studies/$study/submission/files?name=participant.tsv\"\n\n# Lancer la validation.\ncurl --fail-with-body -H \"Authorization: Bearer $token\" \\\n  -X POST \"$portal/api/studies/$study/submission/run\"\n\n# Lire où elle en est : state devient valid ou invalid.\ncurl --fail-with-body -H \"Authorization: Bearer $token\" \\\n  \"$portal/api/studies/$study/submission\""
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Une requête refusée répond par un code HTTP de 400 à 499, avec la raison en français ou en anglais. La liste de toutes les requêtes est à l’adresse "
     },
     {
      "kind": "code",
      "text": "/api/docs"
     },
     {
      "kind": "text",
      "text": " du portail."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "garder-un-jeton-en-surete",
    "text": "Garder un jeton en sûreté"
   },
   {
    "kind": "ul",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "Ne l’écrivez ni dans le programme, ni dans un courriel, ni dans un dépôt de code : lisez-le d’un fichier protégé ou d’un coffre de secrets."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Un jeton par programme. Révoquez dans « Mon compte » celui qui ne sert plus, ou que quelqu’un a pu voir : il est refusé aussitôt."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Un courriel vous prévient sept jours avant la fin d’un jeton de 30 jours ou plus. Créez-en un autre, donnez-le au programme, puis révoquez l’ancien."
       }
      ],
      "blocks": []
     }
    ]
   },
   {
    "kind": "note",
    "parts": [
     {
      "kind": "text",
      "text": "Changer votre mot de passe ne met pas fin à vos jetons : révoquez-les un à un."
     }
    ]
   }
  ]
 },
 {
  "id": "sftp",
  "title": "Déposer par SFTP",
  "blocks": [
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "SFTP dépose les mêmes fichiers que les pages, avec FileZilla, WinSCP, une ligne de commande ou un script. C’est aussi la voie des fichiers moléculaires, de toute taille. La page « Accès SFTP » de l’étude porte vos propres réglages, prêts à copier."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "obtenir-un-acces",
    "text": "Obtenir un accès"
   },
   {
    "kind": "ol",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "Ouvrez « Accès SFTP », puis « Demander un accès SFTP ». Dites d’où vous enverrez, et à peu près combien."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Le centre crée votre compte, à votre nom, pour cette étude. Un avis et un courriel vous le disent."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Revenez à la page, et ajoutez une clé ou faites un mot de passe."
       }
      ],
      "blocks": []
     }
    ]
   },
   {
    "kind": "picture",
    "src": "/pictures/fr/sftp-no-secret-1440.webp",
    "width": 1440,
    "height": 900,
    "alt": "Page « Accès SFTP » : votre compte et sa place, le serveur et son empreinte, vos clés et la façon d’en faire une",
    "phone": {
     "src": "/pictures/fr/sftp-no-secret-390.webp",
     "width": 390,
     "height": 844
    }
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Un accès est personnel : chaque membre a le sien. Ce qu’il permet suit votre rôle. Qui lit l’étude télécharge, sans déposer."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "une-cle-ou-un-mot-de-passe",
    "text": "Une clé ou un mot de passe"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Une clé est plus sûre, et un script peut s’en servir seul. Elle se fait une fois, sur votre ordinateur :"
     }
    ]
   },
   {
    "kind": "code",
    "text": "ssh-keygen -t ed25519 -C mon-poste\ncat ~/.ssh/id_ed25519.pub"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Collez la ligne affichée sous « Ajouter une clé ». Sous Windows, PuTTYgen en fait aussi : choisissez « EdDSA », puis « Ed25519 »."
     }
    ]
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Si votre programme ne connaît pas les clés, choisissez « Faire un mot de passe ». Il s’affiche une seule fois. En faire un nouveau met fin à l’ancien."
     }
    ]
   },
   {
    "kind": "note",
    "parts": [
     {
      "kind": "text",
      "text": "Le fichier sans "
     },
     {
      "kind": "code",
      "text": ".pub"
     },
     {
      "kind": "text",
      "text": " est votre clé privée. Personne ne vous la demandera, pas même le centre."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "reconnaitre-le-serveur",
    "text": "Reconnaître le serveur"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "À la première connexion, votre programme montre l’empreinte du serveur : une ligne qui commence par "
     },
     {
      "kind": "code",
      "text": "SHA256:"
     },
     {
      "kind": "text",
      "text": ". Comparez-la avec celle de la page. Si elle diffère, n’acceptez pas et écrivez au centre : quelqu’un pourrait se faire passer pour lui."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "ce-qui-va-ou",
    "text": "Ce qui va où"
   },
   {
    "kind": "table",
    "head": [
     [
      {
       "kind": "text",
       "text": "Dossier"
      }
     ],
     [
      {
       "kind": "text",
       "text": "Ce qu’il contient"
      }
     ],
     [
      {
       "kind": "text",
       "text": "Vous pouvez"
      }
     ]
    ],
    "rows": [
     [
      [
       {
        "kind": "code",
        "text": "/registration"
       }
      ],
      [
       {
        "kind": "text",
        "text": "la table d’inscription des échantillons"
       }
      ],
      [
       {
        "kind": "text",
        "text": "déposer et lire"
       }
      ]
     ],
     [
      [
       {
        "kind": "code",
        "text": "/clinical"
       }
      ],
      [
       {
        "kind": "text",
        "text": "les tables cliniques de la révision en préparation"
       }
      ],
      [
       {
        "kind": "text",
        "text": "déposer et lire"
       }
      ]
     ],
     [
      [
       {
        "kind": "code",
        "text": "/molecular"
       }
      ],
      [
       {
        "kind": "text",
        "text": "les fichiers moléculaires, en sous-dossiers si vous voulez"
       }
      ],
      [
       {
        "kind": "text",
        "text": "déposer et lire"
       }
      ]
     ],
     [
      [
       {
        "kind": "code",
        "text": "/reports"
       }
      ],
      [
       {
        "kind": "text",
        "text": "les rapports de chaque vérification, en TXT et en TSV, et pourquoi un fichier est refusé"
       }
      ],
      [
       {
        "kind": "text",
        "text": "lire"
       }
      ]
     ],
     [
      [
       {
        "kind": "code",
        "text": "/templates"
       }
      ],
      [
       {
        "kind": "text",
        "text": "les gabarits du dictionnaire en vigueur, en français et en anglais"
       }
      ],
      [
       {
        "kind": "text",
        "text": "lire"
       }
      ]
     ]
    ]
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Un fichier de "
     },
     {
      "kind": "code",
      "text": "/registration"
     },
     {
      "kind": "text",
      "text": " ou de "
     },
     {
      "kind": "code",
      "text": "/clinical"
     },
     {
      "kind": "text",
      "text": " est pris dès qu’il est entier, puis vérifié, comme par la page. Lisez le rapport, corrigez, déposez de nouveau : la page montre le même état. On inscrit et on signe dans la page seulement."
     }
    ]
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Une révision signée se lit, sans plus changer. Voir "
     },
     {
      "kind": "link",
      "text": "Après la signature",
      "to": "/guide/after"
     },
     {
      "kind": "text",
      "text": "."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "un-exemple-complet",
    "text": "Un exemple complet"
   },
   {
    "kind": "code",
    "text": "sftp -P 2222 mon-identifiant@sftp.exemple.org\nsftp> put participant.tsv /clinical/\nsftp> ls /reports\nsftp> get /reports/*"
   },
   {
    "kind": "h2",
    "id": "si-l-envoi-se-coupe",
    "text": "Si l’envoi se coupe"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Rien de ce qui est en place n’a changé. Reprenez où l’envoi s’est arrêté :"
     }
    ]
   },
   {
    "kind": "ul",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "FileZilla : envoyez de nouveau le fichier, puis « Reprendre »."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "WinSCP : il le propose de lui-même."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "code",
        "text": "sftp"
       },
       {
        "kind": "text",
        "text": " : "
       },
       {
        "kind": "code",
        "text": "reput"
       },
       {
        "kind": "text",
        "text": ". lftp : "
       },
       {
        "kind": "code",
        "text": "put -c"
       },
       {
        "kind": "text",
        "text": ". curl : "
       },
       {
        "kind": "code",
        "text": "-C -"
       },
       {
        "kind": "text",
        "text": "."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "rclone : relancez la commande, les fichiers complets sont sautés."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "code",
        "text": "scp"
       },
       {
        "kind": "text",
        "text": " ne reprend pas : servez-vous de "
       },
       {
        "kind": "code",
        "text": "reput"
       },
       {
        "kind": "text",
        "text": "."
       }
      ],
      "blocks": []
     }
    ]
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Plusieurs programmes envoient d’abord sous un nom qui finit par "
     },
     {
      "kind": "code",
      "text": ".part"
     },
     {
      "kind": "text",
      "text": ", "
     },
     {
      "kind": "code",
      "text": ".partial"
     },
     {
      "kind": "text",
      "text": ", "
     },
     {
      "kind": "code",
      "text": ".filepart"
     },
     {
      "kind": "text",
      "text": " ou "
     },
     {
      "kind": "code",
      "text": ".tmp"
     },
     {
      "kind": "text",
      "text": ". Un tel fichier attend : il n’est pris qu’une fois renommé, donc entier."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "suivre-et-surveiller",
    "text": "Suivre et surveiller"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "La page « Accès SFTP » montre vos connexions, que vous pouvez fermer, et tous les transferts de l’étude avec leur résultat. La page « Fichiers moléculaires » donne de chaque fichier sa taille et ses empreintes SHA-256 et MD5 : comparez-les avec les vôtres."
     }
    ]
   },
   {
    "kind": "picture",
    "src": "/pictures/fr/molecular-1440.webp",
    "width": 1440,
    "height": 900,
    "alt": "Page « Fichiers moléculaires » : chaque fichier, son état, sa taille et ses empreintes",
    "phone": {
     "src": "/pictures/fr/molecular-390.webp",
     "width": 390,
     "height": 844
    }
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Un courriel vous prévient quand votre accès prend fin bientôt, ou quand la place est presque prise. Si un ordinateur est perdu, retirez aussitôt sa clé."
     }
    ]
   }
  ]
 },
 {
  "id": "help",
  "title": "Aide",
  "blocks": [
   {
    "kind": "h2",
    "id": "questions-frequentes",
    "text": "Questions fréquentes"
   },
   {
    "kind": "h3",
    "id": "mon-lien-d-invitation-ne-fonctionne-plus",
    "text": "Mon lien d’invitation ne fonctionne plus"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Il a servi, ou son délai est passé. Demandez une nouvelle invitation à la personne responsable de l’étude ou au centre."
     }
    ]
   },
   {
    "kind": "h3",
    "id": "je-ne-vois-pas-une-etude-ou-un-bouton",
    "text": "Je ne vois pas une étude, ou un bouton"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Vous voyez seulement les études dont vous êtes membre, et ce que votre rôle permet. La page des membres dit qui peut changer un rôle."
     }
    ]
   },
   {
    "kind": "h3",
    "id": "mon-fichier-est-refuse",
    "text": "Mon fichier est refusé"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Le message dit pourquoi : un fichier vide, un « CSV » au lieu d’un TSV, un classeur protégé, une table inconnue. Ce qui était en place reste en place. Voir "
     },
     {
      "kind": "link",
      "text": "Gabarits et Excel",
      "to": "/guide/templates"
     },
     {
      "kind": "text",
      "text": "."
     }
    ]
   },
   {
    "kind": "h3",
    "id": "j-ai-corrige-une-erreur-et-d-autres-paraissent",
    "text": "J’ai corrigé une erreur et d’autres paraissent"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "La validation avance par étapes. Une table dont la première ligne est fautive n’est pas lue plus loin; une fois corrigée, ses lignes sont vérifiées à leur tour. Voir "
     },
     {
      "kind": "link",
      "text": "Téléverser les tables cliniques",
      "to": "/guide/tables"
     },
     {
      "kind": "text",
      "text": "."
     }
    ]
   },
   {
    "kind": "h3",
    "id": "une-valeur-juste-est-signalee",
    "text": "Une valeur juste est signalée"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Vérifiez au "
     },
     {
      "kind": "link",
      "text": "dictionnaire",
      "to": "/dictionary"
     },
     {
      "kind": "text",
      "text": " ce que le champ attend. Si le dictionnaire a tort, choisissez « Demander au centre » sous le constat : la demande sait de quelle table et de quel champ il s’agit."
     }
    ]
   },
   {
    "kind": "h3",
    "id": "quelqu-un-d-autre-travaille-en-meme-temps",
    "text": "Quelqu’un d’autre travaille en même temps"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "C’est prévu : la page se met à jour d’elle-même. Si deux personnes remplacent la même table, la dernière version est en vigueur et les précédentes sont gardées."
     }
    ]
   },
   {
    "kind": "h3",
    "id": "combien-de-temps-dure-une-validation",
    "text": "Combien de temps dure une validation"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Quelques secondes le plus souvent. Vous pouvez fermer la page : elle continue."
     }
    ]
   },
   {
    "kind": "h3",
    "id": "je-n-ai-plus-le-telephone-qui-fait-mes-codes",
    "text": "Je n’ai plus le téléphone qui fait mes codes"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Servez-vous d’un code de récupération, ou écrivez au centre. Voir "
     },
     {
      "kind": "link",
      "text": "Protéger votre compte",
      "to": "/guide/account"
     },
     {
      "kind": "text",
      "text": "."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "ecrire-au-centre",
    "text": "Écrire au centre"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "La page « Demandes » de l’étude garde vos échanges avec le centre, avec leurs fichiers. Tous les membres les lisent; ceux qui travaillent dans l’étude y écrivent. Le centre est prévenu de chaque message, et vous de chaque réponse, ici et par courriel. Une demande réglée se rouvre par un simple message."
     }
    ]
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Pour une panne, donnez le numéro affiché sous le message : il permet de retrouver ce qui s’est passé. Désignez les personnes par leur identifiant dans l’étude : une demande qui contient un numéro d’assurance maladie n’est pas envoyée. N’envoyez ni valeur ni fichier par courriel."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "verifier-sur-votre-ordinateur",
    "text": "Vérifier sur votre ordinateur"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "La commande "
     },
     {
      "kind": "code",
      "text": "cqdg check"
     },
     {
      "kind": "text",
      "text": " vérifie un dossier avec les mêmes règles que le portail, sans rien envoyer. Le dossier "
     },
     {
      "kind": "code",
      "text": "examples"
     },
     {
      "kind": "text",
      "text": " du projet contient une étude inventée pour essayer : une version juste et une version avec des erreurs."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "clavier-et-lecteur-d-ecran",
    "text": "Clavier et lecteur d’écran"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Tout se fait au clavier : "
     },
     {
      "kind": "code",
      "text": "Tab"
     },
     {
      "kind": "text",
      "text": " avance, "
     },
     {
      "kind": "code",
      "text": "Maj"
     },
     {
      "kind": "text",
      "text": "+"
     },
     {
      "kind": "code",
      "text": "Tab"
     },
     {
      "kind": "text",
      "text": " recule, "
     },
     {
      "kind": "code",
      "text": "Entrée"
     },
     {
      "kind": "text",
      "text": " active. Le premier lien de chaque page saute à son contenu. La langue et le thème clair ou sombre se changent en haut de la page, ou dans le menu de votre compte sur un téléphone."
     }
    ]
   }
  ]
 }
];
