const list = (names: string): string[] => names.trim().split(/\s+/);

/** Those of the first 475 people: 25 and 19 have no common divisor, so every pair of them comes once. */
export const FIRST_NAMES = list(`
  Amara Benoit Carmen Dmitri Elena Farid Grace Hiroshi Imani Jonas Keala Luis Mei Nadia Oscar Priya Quentin Rosa Samuel
  Tala Umar Vera Wendell Ximena Yusuf
`);
export const LAST_NAMES = list(`
  Abara Brandt Castellano Dlamini Eklund Fontaine Guthrie Haddad Ishikawa Jarvela Kealoha Lindqvist Marchetti Nakamura
  Okafor Petrov Quispe Rahimi Santangelo
`);

/** Those of everybody after them: 89 and 97 are prime, and no last name stands in the list above. */
export const MORE_FIRST_NAMES = list(`
  Aaliyah Abel Adaeze Agnes Akira Alma Anders Anjali Arturo Asha Astrid Bao Beatriz Bilal Birgit Bruno Camila Cedric
  Chidi Clara Cormac Daisuke Dalia Damaris Desmond Dolores Ebony Eduardo Efua Emeka Esther Fatima Felix Fiona Gabriel
  Gloria Gustavo Hana Harold Hassan Helga Ibrahim Ines Isaac Ivana Jamal Jelena Joaquin Kaito Kamila Karim Keiko Kofi
  Lani Leila Lorenzo Lucia Maia Malik Marisol Mateo Minh Monique Naomi Nils Noa Olga Omar Paloma Pavel Rafael Renata
  Roxana Ruth Sanjay Selma Sione Soledad Tadeo Teresa Thuy Tomas Uma Viktor Winona Yara Yolanda Zahra Zoltan
`);
export const MORE_LAST_NAMES = list(`
  Achterberg Adeyemi Aguilar Alvarado Andrade Antonsen Araujo Arslan Asante Baptiste Barakat Baumann Belmonte Bergstrom
  Bhatt Boateng Bravo Cabrera Cardenas Chaudhry Cisneros Cordero Coulibaly Dankova Delacroix Demirci Duarte Ebersole
  Echeverria Engstrom Escalante Fairweather Farouk Ferreira Figueroa Gallardo Gebre Ghorbani Greenwood Gruber Hakim
  Halvorsen Hashimoto Hernando Holmqvist Hosseini Ibarra Iglesias Jankowski Kamaka Kaplan Karlsson Khoury Kimura Kovacs
  Kruger Laguerre Larsson Leclerc Lozano Maka Mahoe Marin Mbeki Mendes Mihalic Moreau Mwangi Naranjo Ndiaye Novak Nunes
  Obi Olsen Ortega Osei Palakiko Pereira Pham Quintero Ramaswamy Reyes Rosales Sandoval Sato Sforza Silva Solberg Tamura
  Tran Ueda Valdez Vasquez Watanabe Yamada Zamora Ziegler
`);
