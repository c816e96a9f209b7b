import { whyUnmailable } from '../../domain/mail-address.ts';

/** 64 characters before the @, 254 in all. */
const LONGEST = `${'a'.repeat(64)}@${'b.'.repeat(91)}example`;

test.each([
  'ada@staff.example',
  "o'hara+ubt@staff.example",
  'A.B-c_d@sub-1.staff.example',
  'a@xn--bcher-kva.example',
  LONGEST,
  `ada@${'b'.repeat(63)}.example`,
])('takes %s', (address) => {
  expect(whyUnmailable(address)).toBeUndefined();
});

test.each([
  ['ada..b@staff.example', 'dot'],
  ['.ada@staff.example', 'dot'],
  ['ada.@staff.example', 'dot'],
  ['ada@staff..example', 'dot'],
  ['ada@staff.example.', 'dot'],
  ['ada@-staff.example', 'hyphen'],
  ['ada@staff-.example', 'hyphen'],
  ['ada@st_aff.example', 'after the @'],
  ['ada@staff.e', 'no ending'],
  ['ada@10.0.0.1', 'no ending'],
  ['ada@[10.0.0.1]', 'after the @'],
  ['ada@localhost', 'no dot'],
  ['ada', 'no @'],
  ['@staff.example', 'before the @'],
  ['ada@', 'after the @'],
  ['jörg@staff.example', 'accents'],
  ['ada@stäff.example', 'accents'],
  ['[ada]@staff.example', 'cannot stand before the @'],
  ['mailto:ada@staff.example', 'beside it'],
  ['Ada Five <ada@staff.example>', 'beside it'],
  ['ada@staff.example,', 'beside it'],
  ['ada@staff.example;bo@staff.example', 'beside it'],
  ['ada@staff.example@other.example', 'beside it'],
  ["'ada@staff.example'", 'quotation marks'],
  [`${'a'.repeat(65)}@staff.example`, '64 characters'],
  [`ada@${'b'.repeat(64)}.example`, '63 characters'],
  [`ada@${'b.'.repeat(130)}example`, '254 characters'],
])('refuses %s with the reason', (address, reason) => {
  expect(whyUnmailable(address)).toContain(reason);
});
