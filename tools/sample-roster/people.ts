const FIRST_NAMES = [
  'Amara',
  'Benoit',
  'Carmen',
  'Dmitri',
  'Elena',
  'Farid',
  'Grace',
  'Hiroshi',
  'Imani',
  'Jonas',
  'Keala',
  'Luis',
  'Mei',
  'Nadia',
  'Oscar',
  'Priya',
  'Quentin',
  'Rosa',
  'Samuel',
  'Tala',
  'Umar',
  'Vera',
  'Wendell',
  'Ximena',
  'Yusuf',
];
const LAST_NAMES = [
  'Abara',
  'Brandt',
  'Castellano',
  'Dlamini',
  'Eklund',
  'Fontaine',
  'Guthrie',
  'Haddad',
  'Ishikawa',
  'Jarvela',
  'Kealoha',
  'Lindqvist',
  'Marchetti',
  'Nakamura',
  'Okafor',
  'Petrov',
  'Quispe',
  'Rahimi',
  'Santangelo',
];

export interface SamplePerson {
  ref: string;
  name: string;
  email: string;
}

/** The n-th invented person, the same in every run; 475 people have 475 names, and `.example` reaches nobody. */
export function samplePerson(n: number): SamplePerson {
  const first = FIRST_NAMES[n % FIRST_NAMES.length] ?? '';
  const last = LAST_NAMES[n % LAST_NAMES.length] ?? '';
  return { ref: `P-${1000 + n}`, name: `${first} ${last}`, email: `${first}.${last}@staffing.example`.toLowerCase() };
}
