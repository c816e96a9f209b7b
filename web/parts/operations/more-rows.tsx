import { useEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { operationsWords } from '../../words/en/operations.ts';

interface Props {
  hasMore: boolean;
  isLoading: boolean;
  more: () => void;
}

/** The end of a list that comes in pages: the next one is asked for before one scrolls to it, or by the button. */
export function MoreRows({ hasMore, isLoading, more }: Props) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!end.current || !hasMore || isLoading) return;
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && more(), { rootMargin: '1200px' });
    seen.observe(end.current);
    return () => seen.disconnect();
  }, [hasMore, isLoading, more]);
  if (!hasMore) return null;
  return (
    <div ref={end}>
      <Button isPending={isLoading} onPress={more}>
        {isLoading ? operationsWords.loadingMore : operationsWords.showMore}
      </Button>
    </div>
  );
}
