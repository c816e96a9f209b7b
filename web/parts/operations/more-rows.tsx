import { useEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { operationsWords } from '../../words/en/operations.ts';

/** Beyond this, each further page costs a browser a moment: it comes only when somebody wants it. */
const BY_ITSELF_UP_TO = 400;

interface Props {
  shown: number;
  hasMore: boolean;
  isLoading: boolean;
  more: () => void;
}

/** The end of a list that comes in pages: the first few are asked for before one scrolls to them, others by the button. */
export function MoreRows({ shown, hasMore, isLoading, more }: Props) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!end.current || !hasMore || isLoading || shown >= BY_ITSELF_UP_TO) return;
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && more(), { rootMargin: '1200px' });
    seen.observe(end.current);
    return () => seen.disconnect();
  }, [shown, hasMore, isLoading, more]);
  if (!hasMore) return null;
  return (
    <div ref={end}>
      <Button isPending={isLoading} onPress={more}>
        {isLoading ? operationsWords.loadingMore : operationsWords.showMore}
      </Button>
    </div>
  );
}
