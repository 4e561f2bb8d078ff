interface TrustedUrls {
  createScriptURL(url: string): string;
}

interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): TrustedUrls;
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypesFactory;
  }
}

/** The policy that the page's CSP allows for what the bundler emits. */
const policy = globalThis.window?.trustedTypes?.createPolicy('angular#bundler', {
  createScriptURL: (url) => {
    if (new URL(url).origin !== location.origin) throw new TypeError('a worker comes from this site');
    return url;
  },
});

/**
 * A `Worker` under `require-trusted-types-for 'script'`. Import it under the name `Worker`: the bundler finds
 * workers by `new Worker(new URL(…, import.meta.url))`.
 */
export class TrustedWorker extends globalThis.Worker {
  constructor(url: URL, options?: WorkerOptions) {
    super(policy?.createScriptURL(url.href) ?? url.href, options);
  }
}
