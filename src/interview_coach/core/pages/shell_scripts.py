"""What each shell needs so that TAB asks coach: a few lines, and where they go."""

BASH = """\
# TAB for coach in bash.
_coach() {
    local IFS=$'\\n' word
    COMPREPLY=()
    while read -r word; do
        COMPREPLY+=("$(printf %q "$word")")
    done < <(coach completion words -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2> /dev/null)
    [[ ${#COMPREPLY[@]} = 1 && ${COMPREPLY[0]} = *= ]] && compopt -o nospace
}
complete -o default -o nosort -F _coach coach
"""
ZSH = """\
#compdef coach
# TAB for coach in zsh.
_coach() {
    local -a found
    found=("${(@f)$(coach completion words -- "${(@)words[2,CURRENT]}" 2> /dev/null)}")
    if [[ -n "${found[*]}" ]]; then
        local -a open closed
        open=(${(M)found:#*=})
        closed=(${found:#*=})
        (( ${#open} )) && compadd -S '' -- $open
        (( ${#closed} )) && compadd -- $closed
    else
        _files
    fi
}
if [[ $zsh_eval_context[-1] = loadautofunc ]]; then
    _coach "$@"
else
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
    compdef _coach coach
fi
"""
FISH = """\
# TAB for coach in fish.
function __coach_words
    set -l words (commandline -opc) (commandline -ct)
    set -l found (coach completion words -- $words[2..-1] 2> /dev/null)
    if test (count $found) -gt 0
        printf '%s\\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c coach -f -a '(__coach_words)'
"""
SCRIPTS = {"bash": BASH, "zsh": ZSH, "fish": FISH}
PLACES = {
    "bash": "coach completion bash > ~/.coach.bash && echo 'source ~/.coach.bash' >> ~/.bashrc",
    "zsh": "coach completion zsh > ~/.coach.zsh && echo 'source ~/.coach.zsh' >> ~/.zshrc",
    "fish": "mkdir -p ~/.config/fish/completions && coach completion fish > ~/.config/fish/completions/coach.fish",
}
"""The line that puts each script in place. The one for bash works without the bash-completion package too."""
