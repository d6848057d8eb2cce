// The demonstration study: fifty invented people as rows of every table, the same at every run.
import { cancers } from './cancers.mjs';
import { rare } from './diseases.mjs';
import { randomFrom } from './random.mjs';

export const studyCode = 'DEMO';

const trios = ['rett', 'dravet', 'kabuki', 'noonan', 'tuberous', 'angelman', 'fragileX', 'leigh'];
const alone = ['duchenne', 'marfan', 'phenylketonuria', 'tyrosinemia', 'cysticFibrosis', 'praderWilli', 'autism', 'marfan'];
const sexOf = { rett: 'Female', fragileX: 'Male', duchenne: 'Male', praderWilli: 'Male' };
const origins = ['French Canadian', 'French Canadian', 'English Canadian', 'European', 'Mixed', ''];
const areas = ['H2X', 'G1V', 'J1H'];
const year = 365.25;

const four = (number) => String(number).padStart(4, '0');

/** Rows of every table, as objects by field; a field that is not there is blank. */
export function studyRows() {
  const builder = new Builder();
  trios.forEach((disease) => builder.trio(disease));
  builder.pair('friedreich', 'Case-sibling', ['Proband', 'Sister'], [16, 14]);
  builder.pair('deletion22', 'Twins', ['Proband', 'Identical twin'], [7, 7]);
  builder.pair('neurofibromatosis', 'Case - affected relative', ['Proband', 'Mother'], [12, 41]);
  alone.forEach((disease) => builder.case(disease, sexOf[disease] ?? builder.sex()));
  Object.keys(cancers).forEach((cancer) => builder.cancer(cancer));
  return { study: [study], dataset: datasets.map(inStudy), ...builder.tables };
}

const inStudy = (row) => ({ study_id: studyCode, ...row });

class Builder {
  random = randomFrom(20_241);
  tables = {
    sample_registration: [],
    participant: [],
    biospecimen: [],
    diagnosis: [],
    treatment: [],
    follow_up: [],
    exposure: [],
    phenotype: [],
    family: [],
    family_history: [],
  };
  families = 0;
  drugs = new Map();

  sex() {
    return this.random.oneOf(['Female', 'Male']);
  }

  add(table, row) {
    this.tables[table].push(inStudy(row));
  }

  days(low, high = low) {
    return this.random.between(Math.round(low * year), Math.round((high + 0.9) * year));
  }

  /** A person with one registered sample of blood or saliva; returns what later rows need. */
  person(sex, age, more = {}) {
    const id = `NDV-${four(this.tables.participant.length + 1)}`;
    const ethnicity = this.random.oneOf(origins);
    this.add('participant', {
      submitter_participant_id: id,
      age_at_recruitment: age,
      sex,
      ethnicity,
      vital_status: 'Alive',
      ...more,
    });
    return { id, age, sex };
  }

  specimen({ id, age }, cells = {}, types = ['NCIT:C449']) {
    const biospecimen = `B-${four(this.tables.biospecimen.length + 1)}`;
    this.add('biospecimen', {
      submitter_participant_id: id,
      submitter_biospecimen_id: biospecimen,
      age_biospecimen_collection: age + this.random.between(0, 30),
      biospecimen_tissue_source: this.random.oneOf(['NCIT:C12434', 'NCIT:C12434', 'NCIT:C13275']),
      tumor_normal_designation: 'Not applicable',
      ...cells,
    });
    for (const type of types) {
      this.add('sample_registration', {
        submitter_participant_id: id,
        submitter_biospecimen_id: biospecimen,
        submitter_sample_id: `S-${four(this.tables.sample_registration.length + 1)}`,
        sample_type: type,
      });
    }
  }

  diagnosis({ id, age }, { text, icd, mondo, years }, cells = { is_cancer: 'false' }) {
    const diagnosis = `D-${four(this.tables.diagnosis.length + 1)}`;
    const at = Math.min(this.days(...years), age - 20);
    this.add('diagnosis', {
      submitter_participant_id: id,
      submitter_diagnosis_id: diagnosis,
      diagnosis_source_text: text,
      diagnosis_ICD_code: icd,
      diagnosis_mondo_code: mondo,
      age_at_diagnosis: at,
      ...cells,
    });
    return { id, diagnosis, at };
  }

  phenotypes({ id, at }, { seen, absent = [] }) {
    const row =
      (observed) =>
      ([text, code]) =>
        this.add('phenotype', {
          submitter_participant_id: id,
          phenotype_source_text: text,
          phenotype_HPO_code: code,
          age_at_phenotype: Math.max(0, at - this.random.between(10, 240)),
          phenotype_observed: observed,
        });
    seen.forEach(row('true'));
    absent.forEach(row('false'));
  }

  /** A date of an invented calendar: it goes with no date of birth, for there is none. */
  date(offset) {
    const date = new Date(Date.UTC(2021, 0, 4) + offset * 86_400_000);
    return [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()].map((part) => String(part).padStart(2, '0')).join('-');
  }

  treatments({ id, diagnosis }, list) {
    let start = this.random.between(0, 700);
    list.forEach(([type, intent, response, drug, atc], index) => {
      start += this.random.between(7, 40);
      const end = type === 'Surgery' ? '' : this.date(start + this.random.between(21, 200));
      this.add('treatment', {
        submitter_participant_id: id,
        submitter_diagnosis_id: diagnosis,
        treatment_type: type,
        treatment_is_primary: index === 0 ? 'Yes' : 'No',
        treatment_intent: intent,
        treatment_response: response,
        medication_name: drug ?? '',
        medication_code: drug ? this.drugNumber(drug) : '',
        medication_class: atc ?? '',
        treatment_start_date: this.date(start),
        treatment_end_date: end,
      });
    });
  }

  /** Of the right form, and of no drug: Health Canada gives no number that begins so. */
  drugNumber(drug) {
    if (!this.drugs.has(drug)) this.drugs.set(drug, `0999${four(this.drugs.size + 1)}`);
    return this.drugs.get(drug);
  }

  /** Someone who has the disease; a child's age is a few years over that of the diagnosis unless it is given. */
  case(disease, sex, { age, more } = {}) {
    const about = rare[disease];
    const last = about.years[1];
    const person = this.person(sex, age ?? this.days(last + 1, last + 5), more);
    this.specimen(person);
    const diagnosed = this.diagnosis(person, about);
    this.phenotypes(diagnosed, about);
    if (about.drugs)
      this.treatments(
        diagnosed,
        about.drugs.map(([type, drug, atc]) => [type, 'Symptoms management', 'Improvement of symptoms', drug, atc]),
      );
    return person;
  }

  member(family, person, relationship, type, affected) {
    this.add('family', {
      submitter_family_id: family,
      submitter_participant_id: person.id,
      family_type: type,
      relationship_to_proband: relationship,
      is_affected: affected,
    });
  }

  family() {
    return `F-${four(++this.families)}`;
  }

  trio(disease) {
    const family = this.family();
    // The child with Leigh syndrome died at six, and one of the fathers of a heart disease.
    const dies = { leigh: { vital_status: 'Deceased', cause_of_death: 'Other reason', age_of_death: 2301 } }[disease];
    const child = this.case(disease, sexOf[disease] ?? this.sex(), dies ? { age: 1650, more: dies } : {});
    this.member(family, child, 'Proband', 'Case-parent trio', 'Yes');
    const born = this.random.between(24, 34);
    const mother = this.person('Female', child.age + this.days(born, born));
    const fatherAge = child.age + this.days(born + 2, born + 2);
    const lost = disease === 'noonan' ? { vital_status: 'Deceased', cause_of_death: 'Heart disease', age_of_death: fatherAge + 611 } : {};
    const father = this.person('Male', fatherAge, lost);
    [
      [mother, 'Mother'],
      [father, 'Father'],
    ].forEach(([parent, relationship]) => {
      this.specimen(parent);
      this.member(family, parent, relationship, 'Case-parent trio', 'No');
      this.exposure(parent);
    });
    this.history(child, familyConditions[this.families % familyConditions.length]);
  }

  pair(disease, type, relationships, ages) {
    const family = this.family();
    const twins = type === 'Twins' ? this.days(ages[0]) : undefined;
    const sex = this.sex();
    const ethnicity = this.random.oneOf(origins);
    relationships.forEach((relationship, index) => {
      const own = { Sister: 'Female', Mother: 'Female' }[relationship] ?? sex;
      const person = this.case(disease, own, { age: twins ?? this.days(ages[index]), more: { ethnicity } });
      this.member(family, person, relationship, type, 'Yes');
      if (ages[index] > 17) this.exposure(person);
      if (index === 0) this.history(person, familyConditions[this.families % familyConditions.length]);
    });
  }

  cancer(kind) {
    const about = cancers[kind];
    const { stage, site, histology } = about;
    const atDiagnosis = this.days(...about.years);
    const age = atDiagnosis + this.random.between(30, 90);
    const dies = about.dies ? { vital_status: 'Deceased', cause_of_death: 'Cancer', age_of_death: atDiagnosis + about.dies } : {};
    const person = this.person(about.sex, age, dies);
    const place = {
      cancer_biospecimen_anatomic_location_source_text: site[0],
      cancer_biospecimen_anatomic_location_ncit_code: site[1],
    };
    this.specimen(
      person,
      {
        ...place,
        biospecimen_tissue_source: about.tissue ?? 'NCIT:C164014',
        tumor_normal_designation: 'Tumor',
        cancer_biospecimen_type: 'NCIT:C18009',
        tumor_histological_type_source_text: histology[0],
        tumor_histological_type_ncit_code: histology[1],
      },
      // Of the first cancer, a second sample of DNA.
      kind === 'breast' ? ['NCIT:C449', 'NCIT:C812', 'NCIT:C449'] : ['NCIT:C449', 'NCIT:C812'],
    );
    const normal = {
      biospecimen_tissue_source: 'NCIT:C13275',
      tumor_normal_designation: 'Normal',
      cancer_biospecimen_type: 'NCIT:C162623',
    };
    this.specimen(person, {
      ...normal,
      cancer_biospecimen_anatomic_location_source_text: 'Salive',
      cancer_biospecimen_anatomic_location_ncit_code: 'NCIT:C13275',
    });
    const diagnosed = this.diagnosis(
      { ...person, age: atDiagnosis + 20 },
      { ...about, years: [200, 200] },
      {
        is_cancer: 'true',
        is_cancer_primary: 'Yes',
        tumor_staging_system: stage.system,
        stage_group: stage.group,
        t_category: stage.t,
        n_category: stage.n,
        m_category: stage.m,
      },
    );
    this.phenotypes(diagnosed, about);
    this.treatments(diagnosed, about.treatments);
    for (const [days, status, relapse] of about.follow)
      this.add('follow_up', {
        submitter_participant_id: person.id,
        submitter_diagnosis_id: diagnosed.diagnosis,
        days_to_follow_up: days,
        disease_status_at_followup: status,
        relapse_interval: relapse ?? '',
      });
    if (age > 18 * year) this.exposure(person);
    this.history(person, cancerConditions[this.tables.family_history.length % cancerConditions.length]);
  }

  exposure({ id }) {
    this.add('exposure', {
      submitter_participant_id: id,
      smoking_status: this.random.oneOf(['Never smoker', 'Never smoker', 'Former smoker', 'Current light tobacco smoker']),
      alcohol_status: this.random.oneOf(['No alcohol consumption', 'Alcohol intake within recommended daily limit']),
      // By turns, so that each area is shared by many.
      FSA: areas[this.tables.exposure.length % areas.length],
    });
  }

  history({ id }, [condition, relationship]) {
    this.add('family_history', {
      submitter_participant_id: id,
      family_condition_name: condition,
      family_condition_relationship: relationship,
    });
  }
}

const familyConditions = [
  ['épilepsie', 'Maternal aunt'],
  ['déficience intellectuelle', 'Paternal uncle'],
  ['autisme', 'Maternal cousin'],
  ['malformation cardiaque', 'Paternal grand-mother'],
];
const cancerConditions = [
  ['cancer du sein', 'Maternal aunt'],
  ['cancer colorectal', 'Father'],
  ['diabète de type 2', 'Mother'],
  ['lymphome', 'Brother'],
  ['mélanome', 'Paternal grand-father'],
];

const study = {
  study_id: studyCode,
  name: 'Maladies rares et cancers au Québec, étude de démonstration (DEMO)',
  description:
    'Étude inventée qui sert à essayer le portail. Elle réunit des familles dont un enfant a une maladie rare et des adultes traités pour un cancer, afin de chercher les variants en cause dans leur génome.',
  keyword: 'maladie rare;cancer;trio;génome entier',
  access_authority: 'https://exemple.ca/acces',
  domain: 'Rare Diseases',
  population: 'Pediatric and Adult',
  access_limitations: 'DUO:0000006',
  access_requirements: 'DUO:0000021;DUO:0000027',
  data_source: 'Dossiers médicaux et questionnaires',
  selection_criteria:
    'Inclusion : maladie rare diagnostiquée, ou cancer prouvé par une biopsie. Exclusion : absence de consentement à la recherche.',
  publication: 'https://doi.org/10.5555/demo.2024',
};

const datasets = [
  {
    dataset_name: 'Génomes entiers DEMO',
    dataset_description:
      "Séquençage du génome entier de l'ADN de toutes les personnes, et des tumeurs, à une profondeur de 30 fois au moins.",
  },
  {
    dataset_name: 'Transcriptomes tumoraux DEMO',
    dataset_description: "Séquençage de l'ARN des tumeurs, pour lire l'expression des gènes à côté des variants trouvés dans l'ADN.",
  },
];
