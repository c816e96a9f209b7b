const MAX_ADDRESS = 254;
const MAX_BEFORE_AT = 64;
const MAX_LABEL = 63;
/** Letters that stand before the @ without quotes, by RFC 5321. */
const BEFORE_AT = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+$/;
const LABEL = /^[A-Za-z0-9-]+$/;
/** 'com', or an ending of another script as mail servers write it. */
const ENDING = /^([A-Za-z]{2,}|xn--[A-Za-z0-9-]+)$/;

/** Why mail servers would not take an address, as a sentence with the remedy, or undefined: it can be mailed. */
export function whyUnmailable(address: string): string | undefined {
  const reason = reasonOf(address);
  return reason && `This is no e-mail address: ${reason}. Write one address as name@organization.example.`;
}

function reasonOf(address: string): string | undefined {
  if (/[\s<>"(),;:\\]/.test(address) || address.split('@').length > 2) {
    return 'a name, a second address or another mark stands beside it';
  }
  const [name, domain] = address.split('@');
  if (domain === undefined) return 'it has no @';
  if (!name) return 'nothing stands before the @';
  if (!domain) return 'nothing stands after the @';
  if (/^['`]|['`]$/.test(address)) return 'it stands in quotation marks';
  if (/[^!-~]/.test(address)) return 'it has letters with accents or of another script';
  if (address.length > MAX_ADDRESS) return `it is longer than ${MAX_ADDRESS} characters`;
  if (name.length > MAX_BEFORE_AT) return `more than ${MAX_BEFORE_AT} characters stand before the @`;
  if (`.${name}.@.${domain}.`.includes('..')) return 'a dot stands at an edge or beside another dot';
  if (!BEFORE_AT.test(name)) return 'it has a mark that cannot stand before the @';
  return reasonOfDomain(domain.split('.'));
}

function reasonOfDomain(labels: string[]): string | undefined {
  if (labels.length < 2) return 'what stands after the @ has no dot';
  if (labels.some((label) => !LABEL.test(label))) return 'it has a mark that cannot stand after the @';
  if (labels.some((label) => label.startsWith('-') || label.endsWith('-'))) {
    return 'a hyphen stands at the edge of a part after the @';
  }
  if (labels.some((label) => label.length > MAX_LABEL)) {
    return `a part after the @ is longer than ${MAX_LABEL} characters`;
  }
  return ENDING.test(labels.at(-1) ?? '') ? undefined : 'it has no ending such as .org';
}
