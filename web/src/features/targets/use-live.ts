import { useEffect, useEffectEvent } from 'react';
import { useClient } from 'urql';
import { graphql } from '../../gql/index.ts';

const VersionQuery = graphql(`
  query ProgressVersion {
    progressVersion
  }
`);

/** How often it is asked whether a figure changed, in milliseconds: with reading anew that stays below two seconds. */
const EVERY = 700;

/** Calls onChange whenever a figure of the progress has changed, while the page is looked at. */
export function useLive(onChange: () => void): void {
  const client = useClient();
  const changed = useEffectEvent(onChange);

  useEffect(() => {
    let known: string | null = null;
    let timer: ReturnType<typeof setTimeout>;
    let left = false;
    const look = async () => {
      if (document.visibilityState === 'visible') {
        const { data } = await client.query(VersionQuery, {}, { requestPolicy: 'network-only' });
        const version = data?.progressVersion ?? null;
        if (left) return;
        if (version !== null && known !== null && version !== known) changed();
        known = version ?? known;
      }
      timer = setTimeout(() => void look(), EVERY);
    };
    void look();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [client]);
}
