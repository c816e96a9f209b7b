import { fieldProblems, isUndecided, NoConnection, type Problem, Refusal } from '../../web/api/problems.ts';

const refusal = (status: number, code: Problem['code'], problems?: Problem['problems']) =>
  new Refusal(
    { type: 'about:blank', title: 'no', status, code, detail: 'No.', ...(problems ? { problems } : {}) },
    null,
  );

it('puts each problem beside its field, by its place in the body', () => {
  const error = refusal(400, 'invalid_request', [
    { pointer: '#/body/content/dates/0', problem: 'Write a day.' },
    { pointer: '#/body/reason', problem: 'This text is empty.' },
    { pointer: '#/body/reason', problem: 'Too short.' },
    { pointer: '#/body', problem: 'Unknown field.' },
  ]);
  expect(fieldProblems(error)).toEqual({
    'content/dates/0': ['Write a day.'],
    reason: ['This text is empty.', 'Too short.'],
    '': ['Unknown field.'],
  });
});

it('keeps an intention’s key only while nobody knows whether it arrived', () => {
  expect(isUndecided(new NoConnection())).toBe(true);
  expect(isUndecided(refusal(503, 'engine_unavailable'))).toBe(true);
  expect(isUndecided(refusal(500, 'internal'))).toBe(true);
  // nothing was looked at but the session
  expect(isUndecided(refusal(401, 'not_signed_in'))).toBe(true);
  // an earlier attempt may have arrived all the same
  expect(isUndecided(refusal(429, 'too_many_requests'))).toBe(true);
  // it would be refused again in the same words, also once its reason is gone
  expect(isUndecided(refusal(409, 'wrong_phase'))).toBe(false);
  expect(isUndecided(refusal(400, 'invalid_request'))).toBe(false);
});
