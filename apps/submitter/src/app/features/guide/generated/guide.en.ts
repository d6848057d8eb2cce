// Written by tools/build/guide.mjs from docs/guide. Do not edit: run the script.
import type { Chapter } from '../guide.model';

export const chapters: Chapter[] = [
 {
  "id": "start",
  "title": "Getting started",
  "blocks": [
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "This guide follows the data of a study, from the opening of your account to their release. The portal checks your files in seconds, shows every error at its row and keeps everything you uploaded."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "opening-an-account",
    "text": "Opening an account"
   },
   {
    "kind": "ol",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "The lead of the study contacts the centre, which creates the study."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "The centre, or a study lead, invites you by e-mail."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Open the link in the e-mail and choose your password: your account is ready. The link works once and expires after some days. If it no longer works, ask for a new invitation."
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
      "text": "If you belong to one study, the portal opens it as soon as you sign in. Otherwise it shows the list of your studies."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "who-may-do-what",
    "text": "Who may do what"
   },
   {
    "kind": "table",
    "head": [
     [
      {
       "kind": "text",
       "text": "Role"
      }
     ],
     [
      {
       "kind": "text",
       "text": "What it allows"
      }
     ]
    ],
    "rows": [
     [
      [
       {
        "kind": "text",
        "text": "Reader"
       }
      ],
      [
       {
        "kind": "text",
        "text": "see the data and the state of the study"
       }
      ]
     ],
     [
      [
       {
        "kind": "text",
        "text": "Submitter"
       }
      ],
      [
       {
        "kind": "text",
        "text": "also register samples, upload tables, run the validation"
       }
      ]
     ],
     [
      [
       {
        "kind": "text",
        "text": "Lead"
       }
      ],
      [
       {
        "kind": "text",
        "text": "also invite members and sign"
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
      "text": "Several people can work at the same time. The members page says who has which role."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "the-journey-at-a-glance",
    "text": "The journey at a glance"
   },
   {
    "kind": "ol",
    "items": [
     {
      "parts": [
       {
        "kind": "link",
        "text": "Register the samples",
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
        "text": "Fill in the templates",
        "to": "/guide/templates"
       },
       {
        "kind": "text",
        "text": " and "
       },
       {
        "kind": "link",
        "text": "upload the clinical tables",
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
        "text": "Read the findings and mend",
        "to": "/guide/findings"
       },
       {
        "kind": "text",
        "text": " until no error is left."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "link",
        "text": "Sign",
        "to": "/guide/signing"
       },
       {
        "kind": "text",
        "text": ": your data become official."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "The centre checks the quality, then comes the embargo and at last the release: see "
       },
       {
        "kind": "link",
        "text": "After the signature",
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
      "text": "The study home always shows where you are and what there is to do now."
     }
    ]
   },
   {
    "kind": "picture",
    "src": "/pictures/en/study-home-errors-1440.webp",
    "width": 1440,
    "height": 900,
    "alt": "Home of a study: the six steps, then the “To do now” box with the errors of each table",
    "phone": {
     "src": "/pictures/en/study-home-errors-390.webp",
     "width": 390,
     "height": 844
    }
   },
   {
    "kind": "h2",
    "id": "without-an-account",
    "text": "Without an account"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "The "
     },
     {
      "kind": "link",
      "text": "dictionary and the templates",
      "to": "/dictionary"
     },
     {
      "kind": "text",
      "text": " are open to everyone: you can prepare your files before you have an account."
     }
    ]
   }
  ]
 },
 {
  "id": "samples",
  "title": "Registering samples",
  "blocks": [
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Registration tells the centre which samples the study brings, from which biospecimen each one comes, and from which person. It comes first: the clinical tables are checked against what is registered."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "preparing-the-file",
    "text": "Preparing the file"
   },
   {
    "kind": "ol",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "On the “Samples” page, download the template "
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
        "text": "Fill in one row per sample. The first row, with the names of the fields, stays as it is."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Save as TSV or Excel. The file name begins with "
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
        "text": " and "
       },
       {
        "kind": "code",
        "text": "registration"
       },
       {
        "kind": "text",
        "text": " are recognised too."
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
      "text": "The identifiers are those of your study. They are coded, stable, and not derived from a hospital number. See "
     },
     {
      "kind": "link",
      "text": "Privacy",
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
    "id": "upload-read-the-preview-register",
    "text": "Upload, read the preview, register"
   },
   {
    "kind": "ol",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "Drop the file. It is checked at once, and nothing is registered before you agree."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "If there are errors, all of them have to be mended: mend the file, then replace it. The former file does not stand in the way."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Without errors, the preview sorts your rows into three groups:"
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
            "text": "New"
           },
           {
            "kind": "text",
            "text": ": they will be registered."
           }
          ],
          "blocks": []
         },
         {
          "parts": [
           {
            "kind": "strong",
            "text": "Registered already"
           },
           {
            "kind": "text",
            "text": ": these rows are the same, nothing changes for them."
           }
          ],
          "blocks": []
         },
         {
          "parts": [
           {
            "kind": "strong",
            "text": "In conflict"
           },
           {
            "kind": "text",
            "text": ": these rows contradict what is registered."
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
        "text": "Look over the new ones, then choose “Register”."
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
      "text": "You can add samples later, with a file of the new ones only or with the complete file."
     }
    ]
   },
   {
    "kind": "note",
    "parts": [
     {
      "kind": "text",
      "text": "A registered sample keeps its participant, its biospecimen and its type. Only the centre can change them: look at the preview before you register."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "changing-what-is-registered",
    "text": "Changing what is registered"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "An error slipped through, or a person takes back their consent? In the list of registered samples, the pencil of a sample opens a request for a change. Write the links as they must be, or tick “Take out of the register”; one request can be about several samples. What the dictionary refuses is said at once. The request then shows the consequences of the change, to you and to the centre, which makes it all at once."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "finding-what-is-registered",
    "text": "Finding what is registered"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "The list at the foot of the page can be searched and sorted, and “Registered samples” downloads it. The centre can receive the molecular data of a sample as soon as it is registered."
     }
    ]
   }
  ]
 },
 {
  "id": "templates",
  "title": "Templates and Excel",
  "blocks": [
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Every table has its template: the right columns, in order, with what each one expects. Download them from "
     },
     {
      "kind": "link",
      "text": "Dictionary and templates",
      "to": "/dictionary"
     },
     {
      "kind": "text",
      "text": ", without an account."
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
        "text": "The Excel workbook"
       },
       {
        "kind": "text",
        "text": " has one sheet per table, drop-down lists, and a note on every column title. Upload it as it is; empty sheets are left out."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "strong",
        "text": "The TSV files"
       },
       {
        "kind": "text",
        "text": ": one file per table, for those who work with software or a script."
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
      "text": "Excel and TSV go through the same checks and give the same findings."
     }
    ]
   },
   {
    "kind": "picture",
    "src": "/pictures/en/dictionary-table-1440.webp",
    "width": 1440,
    "height": 900,
    "alt": "Dictionary: the list of tables on the left, the fields of the open table with their codes and rules",
    "phone": {
     "src": "/pictures/en/dictionary-table-390.webp",
     "width": 390,
     "height": 844
    }
   },
   {
    "kind": "h2",
    "id": "filling-in",
    "text": "Filling in"
   },
   {
    "kind": "ul",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "Keep the first row and the names of the sheets: the portal recognises your tables by them."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "One row per record, with no extra title row and no total at the end."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "For a closed list, write the code of the dictionary. Near words are recognised and a proposal is made, but the right code is quicker."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Several values in one cell are separated by "
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
        "text": "Ages are in days, as whole numbers: 4 years are "
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
        "text": "Without a value, leave the cell blank. Do not write "
       },
       {
        "kind": "code",
        "text": "NA"
       },
       {
        "kind": "text",
        "text": " or "
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
    "id": "tips-for-excel",
    "text": "Tips for Excel"
   },
   {
    "kind": "ul",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "The cells of the templates are formatted as “Text”: Excel then changes neither codes nor dates. If you paste from another file, choose “Paste values”."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "A lost zero ("
       },
       {
        "kind": "code",
        "text": "007"
       },
       {
        "kind": "text",
        "text": " become "
       },
       {
        "kind": "code",
        "text": "7"
       },
       {
        "kind": "text",
        "text": ") or a number turned into a date cannot be brought back: set the column to text and copy the values again."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Avoid merged cells, formulas and hidden rows. The portal tells you when it finds any."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Save as "
       },
       {
        "kind": "code",
        "text": ".xlsx"
       },
       {
        "kind": "text",
        "text": ". If you export, choose “Text (Tab delimited)” and not “CSV”: a file separated by commas or semicolons is refused."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "A file protected by a password cannot be read: take the protection off before you upload it."
       }
      ],
      "blocks": []
     }
    ]
   },
   {
    "kind": "h2",
    "id": "when-the-dictionary-changes",
    "text": "When the dictionary changes"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "A dictionary has a version number. When a new version appears, the portal asks you to validate again the data that are not signed yet. A template of an earlier version can still be read: columns that no longer fit are pointed out."
     }
    ]
   }
  ]
 },
 {
  "id": "tables",
  "title": "Uploading the clinical tables",
  "blocks": [
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Clinical data come in several tables, one per subject. A complete submission needs "
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
      "text": ", and "
     },
     {
      "kind": "code",
      "text": "phenotype"
     },
     {
      "kind": "text",
      "text": " or "
     },
     {
      "kind": "code",
      "text": "diagnosis"
     },
     {
      "kind": "text",
      "text": ". The other tables are optional, but a table that is sent must be whole."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "uploading",
    "text": "Uploading"
   },
   {
    "kind": "ol",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "Open “Clinical tables” and drop your files, several at once if you like, or the filled-in Excel workbook."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "The file name begins with the name of its table: "
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
        "text": ". If the portal does not recognise it, it asks you which table it is."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "The validation starts as soon as the files have arrived. You may leave the page: the result will be waiting."
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
      "text": "A file replaces its table and no other. A file that is refused replaces nothing: what was there stays."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "what-the-validation-looks-at",
    "text": "What the validation looks at"
   },
   {
    "kind": "table",
    "head": [
     [
      {
       "kind": "text",
       "text": "Stage"
      }
     ],
     [
      {
       "kind": "text",
       "text": "What is checked"
      }
     ]
    ],
    "rows": [
     [
      [
       {
        "kind": "text",
        "text": "File"
       }
      ],
      [
       {
        "kind": "text",
        "text": "the name, the encoding, the first row"
       }
      ]
     ],
     [
      [
       {
        "kind": "text",
        "text": "Rows"
       }
      ],
      [
       {
        "kind": "text",
        "text": "the type of each value, code lists, allowed numbers, required fields"
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
        "text": "links between tables and with the registered samples, families, ages"
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
      "text": "A table goes on to the next stage once the one before is in order. After a correction, new findings may therefore appear: they belong to a stage that had not been looked at yet."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "the-tiles",
    "text": "The tiles"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Each tile tells the state of its table: not sent, being checked, conforming, or the number of errors. Its menu lets you replace the file, download the original, remove it or, where it holds personal information, "
     },
     {
      "kind": "link",
      "text": "discard it",
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
    "src": "/pictures/en/clinical-tables-errors-1440.webp",
    "width": 1440,
    "height": 900,
    "alt": "Clinical tables: a tile per table, then the findings of the validation",
    "phone": {
     "src": "/pictures/en/clinical-tables-errors-390.webp",
     "width": 390,
     "height": 844
    }
   },
   {
    "kind": "h2",
    "id": "if-the-validation-fails-on-our-side",
    "text": "If the validation fails on our side"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "A fault of the portal is never shown as an error in your data: the tile says “Failed on our side” and a button runs the validation again. Your files are kept."
     }
    ]
   }
  ]
 },
 {
  "id": "findings",
  "title": "Reading the findings and mending",
  "blocks": [
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "A finding gives the table, the row of your file, the field, the value received and what is expected. Row numbers are those that your spreadsheet shows."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "errors-and-warnings",
    "text": "Errors and warnings"
   },
   {
    "kind": "ul",
    "items": [
     {
      "parts": [
       {
        "kind": "strong",
        "text": "An error"
       },
       {
        "kind": "text",
        "text": " has to be mended before signing."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "strong",
        "text": "A warning"
       },
       {
        "kind": "text",
        "text": " is to be read but does not prevent signing: a code that we do not know, a surprising age."
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
      "text": "Similar findings are grouped: twenty values “Homme” in "
     },
     {
      "kind": "code",
      "text": "sex"
     },
     {
      "kind": "text",
      "text": " make one group. Start with the largest groups."
     }
    ]
   },
   {
    "kind": "picture",
    "src": "/pictures/en/clinical-tables-findings-1440.webp",
    "width": 1440,
    "height": 900,
    "alt": "Findings of a validation: the groups on the left, the rows concerned and the proposal on the right",
    "phone": {
     "src": "/pictures/en/clinical-tables-findings-390.webp",
     "width": 390,
     "height": 844
    }
   },
   {
    "kind": "h2",
    "id": "mending-in-the-page",
    "text": "Mending in the page"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "When the portal guesses the right value, it proposes it. Read it over, then apply it to all cells of the group. The portal makes a new version of your file and starts a validation. “Undo” puts the former values back."
     }
    ]
   },
   {
    "kind": "note",
    "parts": [
     {
      "kind": "text",
      "text": "After mending in the page, download the current version from the menu of the tile and go on with it. Uploading your old file would replace the correction."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "mending-in-your-file",
    "text": "Mending in your file"
   },
   {
    "kind": "ol",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "Download the report: a TSV file that a spreadsheet opens, with a row per finding."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Mend your file at the row given."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Upload the file of this table again. The others stay in place."
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
      "text": "After each validation, the page counts what is fixed, what is new and what is left."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "the-most-common-errors",
    "text": "The most common errors"
   },
   {
    "kind": "table",
    "head": [
     [
      {
       "kind": "text",
       "text": "Finding"
      }
     ],
     [
      {
       "kind": "text",
       "text": "What to do"
      }
     ]
    ],
    "rows": [
     [
      [
       {
        "kind": "text",
        "text": "Value not in the list"
       }
      ],
      [
       {
        "kind": "text",
        "text": "take the code of the dictionary, or apply the proposal"
       }
      ]
     ],
     [
      [
       {
        "kind": "text",
        "text": "Required value missing"
       }
      ],
      [
       {
        "kind": "text",
        "text": "fill in the cell; the note in the template says when a conditional field is asked for"
       }
      ]
     ],
     [
      [
       {
        "kind": "text",
        "text": "Participant not registered"
       }
      ],
      [
       {
        "kind": "link",
        "text": "register",
        "to": "/guide/samples"
       },
       {
        "kind": "text",
        "text": " it, or mend the identifier (capitals, zeros)"
       }
      ]
     ],
     [
      [
       {
        "kind": "text",
        "text": "Duplicated identifier"
       }
      ],
      [
       {
        "kind": "text",
        "text": "keep one row only"
       }
      ]
     ],
     [
      [
       {
        "kind": "text",
        "text": "Number turned into a date"
       }
      ],
      [
       {
        "kind": "text",
        "text": "set the column to text in Excel, see "
       },
       {
        "kind": "link",
        "text": "Templates and Excel",
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
  "title": "Signing",
  "blocks": [
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "The signature makes the submission official. Only a study lead can sign, and only when the last validation found no error and covers exactly the files in place."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "what-is-signed",
    "text": "What is signed"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Before you sign, the “Signature” page shows:"
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
        "text": "each table, its file, its number of rows and its warnings;"
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "the version of the dictionary and of the register of samples;"
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "the text of the statement."
       }
      ],
      "blocks": []
     }
    ]
   },
   {
    "kind": "picture",
    "src": "/pictures/en/sign-valid-1440.webp",
    "width": 1440,
    "height": 900,
    "alt": "Signature page: the files on the left, the preview of the receipt, the statement and the password",
    "phone": {
     "src": "/pictures/en/sign-valid-390.webp",
     "width": 390,
     "height": 844
    }
   },
   {
    "kind": "h2",
    "id": "signing-step-by-step",
    "text": "Signing, step by step"
   },
   {
    "kind": "ol",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "Read the list of files and the statement."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Tick the box to agree to it."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Enter your password: it confirms that it is you."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Choose “Sign”."
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
      "text": "If something changes while you read (a file replaced, a sample registered, a new dictionary), the portal refuses the signature and says why. Validate again, then come back."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "the-receipt",
    "text": "The receipt"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "The receipt says who signed, when, which statement, with the SHA-256 hash of each file. Download it and keep it with your files. Anyone with the receipt, the files and the centre’s public key can verify the signature without the portal: the page gives the command."
     }
    ]
   }
  ]
 },
 {
  "id": "after",
  "title": "After the signature",
  "blocks": [
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "A signed revision no longer changes. The centre checks it, and you follow its state on the study home."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "quality-control",
    "text": "Quality control"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "The centre examines the clinical and the molecular data. Two outcomes:"
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
        "text": "Accepted"
       },
       {
        "kind": "text",
        "text": ": the revision is in force."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "strong",
        "text": "Returned"
       },
       {
        "kind": "text",
        "text": ": the centre says in its remarks what has to be looked at again. A new revision opens with all your files: mend only what is asked for, validate, sign."
       }
      ],
      "blocks": []
     }
    ]
   },
   {
    "kind": "h2",
    "id": "mending-after-the-signature",
    "text": "Mending after the signature"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "You found an error in signed data? On the study home, choose “Ask for a reopening” and say why. The centre can reopen the submission, with a reason: a new revision opens and carries all files over. The accepted revision stays in force until the next one is accepted."
     }
    ]
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "The page “History” shows every revision, the centre’s decisions with their reasons, the files and the receipts. Nothing that was signed changes there."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "withdrawing-a-revision",
    "text": "Withdrawing a revision"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "As long as a revision is not accepted, the study lead may withdraw it, on the page “History”. The centre does not treat it any more; its files and, if it was signed, its receipt stay in the history. You then begin another revision with the same files."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "new-data",
    "text": "New data"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "A study that goes on collects new data. Register the new samples at any time; for the clinical tables, ask the centre to open a new revision. What does not change need not be sent again."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "molecular-data",
    "text": "Molecular data"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Molecular files are sent once the samples are registered. The centre analyses them in the same way for all studies. They are sent "
     },
     {
      "kind": "link",
      "text": "by SFTP",
      "to": "/guide/sftp"
     },
     {
      "kind": "text",
      "text": ", and the page “Molecular files” of the study shows them."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "embargo-and-release",
    "text": "Embargo and release"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Nothing is released before the quality control is done. Then comes the embargo: for a period, only the study’s researchers have access to the data. When it ends, they open to the scientific community under the study’s conditions of access."
     }
    ]
   }
  ]
 },
 {
  "id": "privacy",
  "title": "Privacy",
  "blocks": [
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "The data you upload are coded: nothing may allow a person to be recognised directly. In Québec, Law 25 makes the disclosure of personal information an incident that must be reported."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "coded-identifiers",
    "text": "Coded identifiers"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "An identifier is made of letters, digits, "
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
      "text": " and "
     },
     {
      "kind": "code",
      "text": "_"
     },
     {
      "kind": "text",
      "text": ". It is unique in the study, does not change, and is not derived from a file number, a name or a date of birth. The key that links codes to people stays with you: never upload it here."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "what-the-portal-looks-for",
    "text": "What the portal looks for"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "It looks through texts and identifiers, and points out:"
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
        "text": "as errors: health-insurance number, social-insurance number, e-mail address, telephone number, full postal code, date of birth;"
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "as warnings: age over 90 years, postal area shared by few people."
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
      "text": "The value found is repeated neither in the finding, nor in e-mails, nor in logs: only its place is told."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "if-personal-information-was-uploaded",
    "text": "If personal information was uploaded"
   },
   {
    "kind": "ol",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "Do not pass it on: neither by e-mail nor in a screenshot."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Discard the file: “Discard this file now” is offered where the finding stands, and in the menu of the table. Its bytes, its findings and its name disappear for everybody; a trace stays, with your name and the reason. Then upload a corrected version. A file that was signed already can be erased by the centre only."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Tell the study lead and the centre."
       }
      ],
      "blocks": []
     }
    ]
   },
   {
    "kind": "h2",
    "id": "who-sees-your-data",
    "text": "Who sees your data"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "The members of your study and the staff of the centre. A study never sees another study. Every act is kept in a log: who, what, when."
     }
    ]
   }
  ]
 },
 {
  "id": "account",
  "title": "Protecting your account",
  "blocks": [
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "A password can leak. A second factor adds a code that only your phone can make: knowing your password is then not enough to get in. Anyone can turn it on; the centre asks it of its own team."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "turning-on-the-second-factor",
    "text": "Turning on the second factor"
   },
   {
    "kind": "ol",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "Install an app that makes codes on your phone, such as FreeOTP, Aegis or Google Authenticator."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Open “My account”, choose “Turn on the second factor” and enter your password."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Scan the QR code with the app. Without a camera, enter in it the key shown under the code."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Enter the six-digit code that the app shows."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Keep the ten recovery codes in a safe place, away from your phone. They are shown only once."
       }
      ],
      "blocks": []
     }
    ]
   },
   {
    "kind": "picture",
    "src": "/pictures/en/account-second-factor-1440.webp",
    "width": 1440,
    "height": 900,
    "alt": "Card of the second factor in My account: the QR code, the key and the field of the first code",
    "phone": {
     "src": "/pictures/en/account-second-factor-390.webp",
     "width": 390,
     "height": 844
    }
   },
   {
    "kind": "h2",
    "id": "each-time-you-sign-in",
    "text": "Each time you sign in"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "The portal asks for your password first, then for a code. A code works once and changes every 30 seconds. If it is refused, check that the clock of your phone is right."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "recovery-codes",
    "text": "Recovery codes"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Each of them stands in for the code of the app, once. “My account” says how many are left. “Replace the recovery codes” makes ten new ones, against your password and a code; those from before no longer work."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "if-you-change-your-phone-or-lose-it",
    "text": "If you change your phone, or lose it"
   },
   {
    "kind": "ul",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "You still have the old phone, or recovery codes: sign in, turn the second factor off, then on again with the new phone."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "You have neither: write to the centre, which checks who you are and removes the second factor. An e-mail tells you so."
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
      "text": "Nobody at the centre will ever ask you for a code or for your password."
     }
    ]
   }
  ]
 },
 {
  "id": "programs",
  "title": "Sending from a program",
  "blocks": [
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "A program can do for you what comes again and again: send the tables each night, validate them, read the findings. It uses an access token, never your password."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "making-a-token",
    "text": "Making a token"
   },
   {
    "kind": "ol",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "Open “My account”, then “Make a token” under “Access tokens”."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Give it the name of the program: you will know which one to revoke."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Tick only what the program needs, and choose how long it holds."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Copy the token at once: it is shown only once."
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
       "text": "What the program can do"
      }
     ]
    ],
    "rows": [
     [
      [
       {
        "kind": "text",
        "text": "Read your studies"
       }
      ],
      [
       {
        "kind": "text",
        "text": "read the state, the findings, the samples and the receipts"
       }
      ]
     ],
     [
      [
       {
        "kind": "text",
        "text": "Upload clinical tables and validate them"
       }
      ],
      [
       {
        "kind": "text",
        "text": "also upload and remove tables, apply proposals, start the validation"
       }
      ]
     ],
     [
      [
       {
        "kind": "text",
        "text": "Register samples"
       }
      ],
      [
       {
        "kind": "text",
        "text": "read, and register samples"
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
      "text": "A token never allows more than your role in the study. It can neither "
     },
     {
      "kind": "link",
      "text": "sign",
      "to": "/guide/signing"
     },
     {
      "kind": "text",
      "text": ", nor invite, nor touch your account."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "an-example-with-curl",
    "text": "An example with curl"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "The token goes with each request in the header "
     },
     {
      "kind": "code",
      "text": "Authorization"
     },
     {
      "kind": "text",
      "text": ", after the word "
     },
     {
      "kind": "code",
      "text": "Bearer"
     },
     {
      "kind": "text",
      "text": ". Here it is read from a file that only you can open."
     }
    ]
   },
   {
    "kind": "code",
    "text": "portal=https://portal.example.org\nstudy=MY-STUDY\ntoken=$(cat ~/.cqdg-token)\n\n# Send a table: the name of the file says which one.\ncurl --fail-with-body -H \"Authorization: Bearer $token\" \\\n  -H \"Content-Type: application/octet-stream\" --data-binary @participant.tsv \\\n  \"$portal/api/studies/$study/submission/files?name=participant.tsv\"\n\n# Start the validation.\ncurl --fail-with-body -H \"Authorization: Bearer $token\" \\\n  -X POST \"$portal/api/studies/$study/submission/run\"\n\n# Read how it stands: state becomes valid or invalid.\ncurl --fail-with-body -H \"Authorization: Bearer $token\" \\\n  \"$portal/api/studies/$study/submission\""
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "A refused request answers with an HTTP code from 400 to 499, and with the reason in French or English. The list of all requests is at the address "
     },
     {
      "kind": "code",
      "text": "/api/docs"
     },
     {
      "kind": "text",
      "text": " of the portal."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "keeping-a-token-safe",
    "text": "Keeping a token safe"
   },
   {
    "kind": "ul",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "Write it neither into the program, nor in an e-mail, nor in a code repository: read it from a protected file or a vault of secrets."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "One token for each program. In “My account”, revoke the one that is no longer used, or that someone may have seen: it is refused at once."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "An e-mail warns you seven days before the end of a token of 30 days or more. Make another one, give it to the program, then revoke the old one."
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
      "text": "Changing your password does not end your tokens: revoke them one by one."
     }
    ]
   }
  ]
 },
 {
  "id": "sftp",
  "title": "Sending by SFTP",
  "blocks": [
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "SFTP sends the same files as the pages, with FileZilla, WinSCP, a command line or a script. It is also the way for molecular files, of any size. The page “SFTP access” of the study bears your own settings, ready to copy."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "getting-access",
    "text": "Getting access"
   },
   {
    "kind": "ol",
    "items": [
     {
      "parts": [
       {
        "kind": "text",
        "text": "Open “SFTP access”, then “Ask for SFTP access”. Say from where you will send, and roughly how much."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "The centre makes your account, in your name, for this study. A notice and an e-mail tell you."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "Come back to the page, and add a key or make a password."
       }
      ],
      "blocks": []
     }
    ]
   },
   {
    "kind": "picture",
    "src": "/pictures/en/sftp-no-secret-1440.webp",
    "width": 1440,
    "height": 900,
    "alt": "Page “SFTP access”: your account and its room, the server and its fingerprint, your keys and how to make one",
    "phone": {
     "src": "/pictures/en/sftp-no-secret-390.webp",
     "width": 390,
     "height": 844
    }
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Access is personal: each member has their own. What it allows follows your role. Who reads the study downloads, and sends nothing."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "a-key-or-a-password",
    "text": "A key or a password"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "A key is safer, and a script can use it alone. It is made once, on your computer:"
     }
    ]
   },
   {
    "kind": "code",
    "text": "ssh-keygen -t ed25519 -C my-computer\ncat ~/.ssh/id_ed25519.pub"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Paste the line it shows under “Add a key”. On Windows, PuTTYgen makes one too: choose “EdDSA”, then “Ed25519”."
     }
    ]
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "If your program knows nothing of keys, choose “Make a password”. It is shown only once. Making a new one ends the old one."
     }
    ]
   },
   {
    "kind": "note",
    "parts": [
     {
      "kind": "text",
      "text": "The file without "
     },
     {
      "kind": "code",
      "text": ".pub"
     },
     {
      "kind": "text",
      "text": " is your private key. Nobody will ask you for it, not even the centre."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "knowing-the-server",
    "text": "Knowing the server"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "At the first connection, your program shows the fingerprint of the server: a line that begins with "
     },
     {
      "kind": "code",
      "text": "SHA256:"
     },
     {
      "kind": "text",
      "text": ". Compare it with the one on the page. If it differs, do not accept, and write to the centre: somebody might be passing for it."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "what-goes-where",
    "text": "What goes where"
   },
   {
    "kind": "table",
    "head": [
     [
      {
       "kind": "text",
       "text": "Folder"
      }
     ],
     [
      {
       "kind": "text",
       "text": "What it holds"
      }
     ],
     [
      {
       "kind": "text",
       "text": "You can"
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
        "text": "the table that registers samples"
       }
      ],
      [
       {
        "kind": "text",
        "text": "put and read"
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
        "text": "the clinical tables of the revision in preparation"
       }
      ],
      [
       {
        "kind": "text",
        "text": "put and read"
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
        "text": "molecular files, in folders of their own if you like"
       }
      ],
      [
       {
        "kind": "text",
        "text": "put and read"
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
        "text": "the reports of each check, as TXT and TSV, and why a file was refused"
       }
      ],
      [
       {
        "kind": "text",
        "text": "read"
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
        "text": "the templates of the dictionary in force, in French and English"
       }
      ],
      [
       {
        "kind": "text",
        "text": "read"
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
      "text": "A file of "
     },
     {
      "kind": "code",
      "text": "/registration"
     },
     {
      "kind": "text",
      "text": " or "
     },
     {
      "kind": "code",
      "text": "/clinical"
     },
     {
      "kind": "text",
      "text": " is taken as soon as it is whole, then checked, as by the page. Read the report, mend, send again: the page shows the same state. Registering and signing are done on the page only."
     }
    ]
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "A signed revision can be read, and changes no more. See "
     },
     {
      "kind": "link",
      "text": "After the signature",
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
    "id": "a-whole-example",
    "text": "A whole example"
   },
   {
    "kind": "code",
    "text": "sftp -P 2222 my-login@sftp.example.org\nsftp> put participant.tsv /clinical/\nsftp> ls /reports\nsftp> get /reports/*"
   },
   {
    "kind": "h2",
    "id": "if-the-upload-breaks-off",
    "text": "If the upload breaks off"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Nothing of what is in place has changed. Go on where the upload stopped:"
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
        "text": "FileZilla: send the file again, then “Resume”."
       }
      ],
      "blocks": []
     },
     {
      "parts": [
       {
        "kind": "text",
        "text": "WinSCP: it offers to by itself."
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
        "text": ": "
       },
       {
        "kind": "code",
        "text": "reput"
       },
       {
        "kind": "text",
        "text": ". lftp: "
       },
       {
        "kind": "code",
        "text": "put -c"
       },
       {
        "kind": "text",
        "text": ". curl: "
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
        "text": "rclone: start the command again, files that are whole are left out."
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
        "text": " does not resume: use "
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
      "text": "Several programs first send under a name that ends with "
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
      "text": " or "
     },
     {
      "kind": "code",
      "text": ".tmp"
     },
     {
      "kind": "text",
      "text": ". Such a file waits: it is taken only once renamed, and so whole."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "following-and-watching",
    "text": "Following and watching"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "The page “SFTP access” shows your connections, which you can end, and all transfers of the study with their outcome. The page “Molecular files” gives the size of each file and its SHA-256 and MD5 checksums: compare them with yours."
     }
    ]
   },
   {
    "kind": "picture",
    "src": "/pictures/en/molecular-1440.webp",
    "width": 1440,
    "height": 900,
    "alt": "Page “Molecular files”: each file, its state, its size and its checksums",
    "phone": {
     "src": "/pictures/en/molecular-390.webp",
     "width": 390,
     "height": 844
    }
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "An e-mail warns you when your access ends soon, or when hardly any room is left. If a computer is lost, remove its key at once."
     }
    ]
   }
  ]
 },
 {
  "id": "help",
  "title": "Help",
  "blocks": [
   {
    "kind": "h2",
    "id": "common-questions",
    "text": "Common questions"
   },
   {
    "kind": "h3",
    "id": "my-invitation-link-no-longer-works",
    "text": "My invitation link no longer works"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "It was used, or its time is over. Ask the study lead or the centre for a new invitation."
     }
    ]
   },
   {
    "kind": "h3",
    "id": "i-do-not-see-a-study-or-a-button",
    "text": "I do not see a study, or a button"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "You see only the studies you belong to, and what your role allows. The members page says who can change a role."
     }
    ]
   },
   {
    "kind": "h3",
    "id": "my-file-is-refused",
    "text": "My file is refused"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "The message says why: an empty file, a “CSV” instead of a TSV, a protected workbook, an unknown table. What was there stays. See "
     },
     {
      "kind": "link",
      "text": "Templates and Excel",
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
    "id": "i-mended-an-error-and-others-appear",
    "text": "I mended an error and others appear"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "The validation goes by stages. A table whose first row is wrong is not read any further; once mended, its rows are checked in turn. See "
     },
     {
      "kind": "link",
      "text": "Uploading the clinical tables",
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
    "id": "a-correct-value-is-reported",
    "text": "A correct value is reported"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Look up in the "
     },
     {
      "kind": "link",
      "text": "dictionary",
      "to": "/dictionary"
     },
     {
      "kind": "text",
      "text": " what the field expects. If the dictionary is wrong, choose “Ask the centre” under the finding: the request knows which table and field it is about."
     }
    ]
   },
   {
    "kind": "h3",
    "id": "someone-else-is-working-at-the-same-time",
    "text": "Someone else is working at the same time"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "That is foreseen: the page updates by itself. If two people replace the same table, the last version counts and the former ones are kept."
     }
    ]
   },
   {
    "kind": "h3",
    "id": "how-long-does-a-validation-take",
    "text": "How long does a validation take"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "A few seconds most of the time. You may close the page: it goes on."
     }
    ]
   },
   {
    "kind": "h3",
    "id": "i-no-longer-have-the-phone-that-makes-my-codes",
    "text": "I no longer have the phone that makes my codes"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Use a recovery code, or write to the centre. See "
     },
     {
      "kind": "link",
      "text": "Protecting your account",
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
    "id": "writing-to-the-centre",
    "text": "Writing to the centre"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "The page “Requests” of the study keeps what you and the centre write to each other, with its files. All members read it; those who work in the study write in it. The centre is told of each message and you of each answer, here and by e-mail. A resolved request is opened again by a mere message."
     }
    ]
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "For a fault, give the number shown under the message: it helps to find what happened. Name people by their identifier in the study: a request that holds a health insurance number is not sent. Send neither values nor files by e-mail."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "checking-on-your-computer",
    "text": "Checking on your computer"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "The command "
     },
     {
      "kind": "code",
      "text": "cqdg check"
     },
     {
      "kind": "text",
      "text": " checks a folder by the same rules as the portal and sends nothing. The folder "
     },
     {
      "kind": "code",
      "text": "examples"
     },
     {
      "kind": "text",
      "text": " of the project holds an invented study to try: a sound version and one with errors."
     }
    ]
   },
   {
    "kind": "h2",
    "id": "keyboard-and-screen-reader",
    "text": "Keyboard and screen reader"
   },
   {
    "kind": "p",
    "parts": [
     {
      "kind": "text",
      "text": "Everything can be done by keyboard: "
     },
     {
      "kind": "code",
      "text": "Tab"
     },
     {
      "kind": "text",
      "text": " moves on, "
     },
     {
      "kind": "code",
      "text": "Shift"
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
      "text": " moves back, "
     },
     {
      "kind": "code",
      "text": "Enter"
     },
     {
      "kind": "text",
      "text": " activates. The first link of every page skips to its content. Language and light or dark theme are changed at the top of the page, or in the menu of your account on a phone."
     }
    ]
   }
  ]
 }
];
