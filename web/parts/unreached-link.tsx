import { useQuery } from '@tanstack/react-query';
import { unreached } from '../api/region-queries.ts';
import { Link } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';
import { regionWords } from '../words/en/region.ts';

/** Says that some are told nothing by mail, to those who can do something about it; silent while there is nobody. */
export function UnreachedLink() {
  const count = useQuery(unreached()).data?.count ?? 0;
  if (count === 0) return null;
  return (
    <Notice tone="warn">
      <p>
        <Link to="/undeliverable-mail">{regionWords.unreached.link(count)}</Link>
      </p>
    </Notice>
  );
}
