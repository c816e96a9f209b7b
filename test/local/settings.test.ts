import { readLocalSettings } from '../../local/settings.ts';

test('needs nothing to be set', () => {
  const settings = readLocalSettings([], {});
  expect(settings).toMatchObject({ port: 3000, fresh: false, databaseUrl: undefined, temporalAddress: undefined });
  expect(settings.dataDir).toMatch(/[/\\]\.data$/);
});

test('refuses what it does not know, and says what it knows', () => {
  expect(() => readLocalSettings(['--frehs'], {})).toThrow('npm start -- --fresh');
  expect(() => readLocalSettings([], { PORT: '70000' })).toThrow('PORT cannot be 70000');
});

test('takes the sample that it is told, and names both when it knows none of that name', () => {
  expect(readLocalSettings(['--fresh', '--sample', 'national'], {})).toMatchObject({ fresh: true, sample: 'national' });
  expect(readLocalSettings([], {}).sample).toBeUndefined();
  expect(() => readLocalSettings(['--sample', 'nation'], {})).toThrow(/pilot .* or national/);
  expect(() => readLocalSettings(['--sample'], {})).toThrow('--sample needs a word');
});

test('honors PORT, DATA_DIR and the addresses of servers that exist', () => {
  const env = {
    PORT: '4000',
    DATA_DIR: '/srv/cycle',
    DATABASE_URL: 'postgres://x',
    TEMPORAL_ADDRESS: 't:1',
    SMTP_URL: 's',
  };
  expect(readLocalSettings(['--fresh'], env)).toEqual({
    port: 4000,
    dataDir: '/srv/cycle',
    fresh: true,
    databaseUrl: 'postgres://x',
    temporalAddress: 't:1',
    smtpUrl: 's',
    withUi: true,
  });
});
