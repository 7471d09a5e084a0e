import { AdapterError } from '../../contract/index.js';
import { redirected, silence } from './problems.js';
import type { Reply } from './reply.js';

export interface Upload {
  url: string;
  /** Default `PUT`. */
  method?: 'PUT' | 'POST';
  file: File;
  headers: Headers;
  withCredentials: boolean;
  /** Milliseconds without any progress after which it counts as lost. */
  stall: number;
  signal?: AbortSignal;
  onProgress?(fraction: number): void;
}

const sent = { safe: false };

/**
 * One form with one file. By XMLHttpRequest because fetch cannot tell how much was sent over HTTP/1.1.
 * It cannot refuse redirects either; but listening to progress and our headers oblige the browser to ask another origin first,
 * without body and cookies. What was answered from elsewhere nevertheless is not believed.
 */
export function upload({ url, method = 'PUT', file, headers, withCredentials, stall, signal, onProgress }: Upload): Promise<Reply> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new AdapterError('aborted'));
    const request = new XMLHttpRequest();
    let reached = 0;
    let watch: ReturnType<typeof setTimeout>;

    const end = (settle: () => void) => {
      clearTimeout(watch);
      signal?.removeEventListener('abort', cancel);
      settle();
    };
    const fail = (error: AdapterError) => end(() => reject(error));
    const cancel = () => {
      fail(silence('aborted', sent));
      request.abort();
    };
    const expectProgress = () => {
      clearTimeout(watch);
      watch = setTimeout(() => {
        fail(silence('timeout', sent));
        request.abort();
      }, stall);
    };
    const report = (fraction: number) => {
      expectProgress();
      if (fraction <= reached) return;
      reached = fraction;
      onProgress?.(fraction);
    };

    request.upload.addEventListener('progress', ({ loaded, total }) => report(total ? loaded / total : 0));
    request.upload.addEventListener('load', () => report(1));
    request.addEventListener('progress', expectProgress);
    request.addEventListener('error', () => fail(silence('offline', sent)));
    request.addEventListener('load', () => {
      if (new URL(request.responseURL).href !== url) return fail(redirected(sent, request.status));
      end(() => resolve({ status: request.status, header: (name) => request.getResponseHeader(name), text: request.responseText }));
    });
    signal?.addEventListener('abort', cancel, { once: true });

    request.open(method, url);
    request.withCredentials = withCredentials;
    headers.forEach((value, name) => request.setRequestHeader(name, value));
    const form = new FormData();
    form.set('file', file);
    expectProgress();
    request.send(form);
  });
}
