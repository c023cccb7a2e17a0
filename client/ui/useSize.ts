import { useEffect, useState } from 'react';

interface Size {
  width: number;
  height: number;
}

const NONE: Size = { width: 0, height: 0 };

/** Width and height of an element in pixels, kept up to date; zero while there is none. */
export function useSize(element: Element | null): Size {
  const [measured, setMeasured] = useState<{ of: Element; size: Size } | null>(null);
  useEffect(() => {
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      const { width, height } = element.getBoundingClientRect();
      setMeasured((before) =>
        before?.of === element && before.size.width === width && before.size.height === height
          ? before
          : { of: element, size: { width, height } },
      );
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return measured && measured.of === element ? measured.size : NONE;
}
