/** A browser without a screen: it keeps cookies by host, and follows redirects one by one. */
export class Browser {
  /** By host and name; a browser's own rules for paths play no part here. */
  readonly cookies = new Map<string, Map<string, string>>();
  /** As servers set them, newest last. */
  readonly setCookies: string[] = [];

  jar(url: string): Map<string, string> {
    const { hostname } = new URL(url);
    const jar = this.cookies.get(hostname) ?? new Map<string, string>();
    this.cookies.set(hostname, jar);
    return jar;
  }

  async ask(url: string, init: RequestInit = {}): Promise<Response> {
    const jar = this.jar(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(cookie ? { cookie } : {}), ...init.headers };
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      this.setCookies.push(line);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }

  /** Follows redirects until an answer is none; returns where it came to. */
  async go(url: string, init: RequestInit = {}): Promise<{ url: string; answer: Response }> {
    let at = url;
    let answer = await this.ask(at, init);
    for (let hops = 0; answer.status >= 300 && answer.status < 400; hops += 1) {
      if (hops > 10) throw new Error(`${url} leads in a circle`);
      at = new URL(answer.headers.get('location') ?? '', at).href;
      answer = await this.ask(at);
    }
    return { url: at, answer };
  }
}
