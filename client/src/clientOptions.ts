import * as vscode from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { type InitializationOptions, knowledgeGlobs } from '../../server/src/protocol.ts';
import { documentationFolder } from './features/ruleDocumentation.ts';

/** Where drafts live. Not git:, diff views or output, in which findings would be doubled and could not be fixed. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-test-web'] as const;

/** The documents in which Policywright looks for policies. */
export const markdownSelector = SCHEMES.map((scheme) => ({ scheme, language: 'markdown' }));

/** Where an organisation says who it is; by its name, so that it counts without an extension that knows YAML too. */
const profileSelector = SCHEMES.map((scheme) => ({ scheme, pattern: '**/policywright.yml' }));

/** Where knowledge of an organisation's own may be written. */
const knowledgeSelector = SCHEMES.flatMap((scheme) => knowledgeGlobs.map((pattern) => ({ scheme, pattern })));

/** All that the server is told of. */
const documentSelector = [...markdownSelector, ...profileSelector, ...knowledgeSelector];

/** True for a document that may be a policy. */
export function mayBePolicy(document: vscode.TextDocument): boolean {
  return vscode.languages.match(markdownSelector, document) > 0;
}

/** What every start of the server is given, but for the handling of its end. Files it asks to have watched itself. */
export function clientOptions(outputChannel: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector,
    outputChannel,
    traceOutputChannel: outputChannel,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions,
  };
}

function initializationOptions(): InitializationOptions {
  return {
    documentation: documentationFolder.toString(),
    outlineChanged: true,
    serverStatus: true,
    fileSystem: true,
    markdownOutline: hasMarkdownOutline(),
  };
}

/**
 * Whether VS Code outlines Markdown by itself. Its Outline view and breadcrumbs show every provider's symbols, one group
 * beside the other, whatever their selectors; so two providers for one document always double each heading, and an
 * extension can neither outrank nor silence the built-in one. The server therefore gives symbols only for documents
 * in which the built-in provider finds no heading, and the richer picture of all others is in the Policy outline.
 */
function hasMarkdownOutline(): boolean {
  return vscode.extensions.getExtension('vscode.markdown-language-features') !== undefined;
}
