# Asks the shared tools, one question a line, and answers each with one line of JSON.
import json, sys
sys.path.insert(0, sys.argv[1])
import applier, moves
for line in sys.stdin:
    question, *files = line.rstrip('\n').split('\t')
    try:
        if question == 'judge':
            print(json.dumps(applier.judge(*files)))
        elif question == 'stats':
            print(json.dumps(applier.stats(applier.Doc(*files))))
        elif question == 'moves':
            moves.main(*files)
        elif question == 'text':
            body, notes, margins = applier.texts(applier.Doc(files[0]), 'accept')
            with open(files[1], 'w', encoding='utf-8') as text:
                text.write('\n'.join(body + notes + margins) + '\n')
            print('{}')
    except Exception as error:
        print(json.dumps({'error': f'{type(error).__name__}: {error}'}))
    sys.stdout.flush()
