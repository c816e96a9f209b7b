import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

const REST_MS = 250;

/** What somebody types, at once; the address has it as soon as they rest, because it draws every link of the page anew. */
export function useTyped(inAddress: string, toAddress: (typed: string) => void): [string, (typed: string) => void] {
  const router = useRouter();
  const [typed, setTyped] = useState(inAddress);
  const sent = useRef(inAddress);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  // back, forward or a cleared filter
  useEffect(() => {
    if (inAddress === sent.current) return;
    clearTimeout(resting.current);
    sent.current = inAddress;
    setTyped(inAddress);
  }, [inAddress]);
  useEffect(() => () => clearTimeout(resting.current), []);
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(resting.current);
    resting.current = setTimeout(() => {
      sent.current = text;
      // who has chosen another page meanwhile goes there, however long it takes to come
      if (router.latestLocation.pathname === router.state.resolvedLocation?.pathname) toAddress(text);
    }, REST_MS);
  };
  return [typed, type];
}
